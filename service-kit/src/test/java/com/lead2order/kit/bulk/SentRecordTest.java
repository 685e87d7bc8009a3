package com.lead2order.kit.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.reference.Target;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SentRecordTest {

    private static final UUID ONE = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final Map<Reference, UUID> KNOWN =
            Map.of(
                    Reference.to("SAP", "1"),
                    ONE,
                    Reference.to("SAP", "2"),
                    TWO,
                    Reference.to(ONE),
                    ONE,
                    Reference.to(TWO),
                    TWO);
    private static final Target PEOPLE = Target.people(RequestRule.INVALID_VALUES);
    private static final Link OWNER = Link.to(PEOPLE, "owner");
    private static final Link PLACE = Link.to(PEOPLE, "account").in("accounts");

    @Inject MergePatch reader;
    @Inject ObjectMapper json;

    @Nested
    class OverARecordThatIsThere {

        @Test
        void keepsWhatItDoesNotName() {
            assertThat(over("{\"a\":1,\"b\":{\"c\":2}}", "{\"a\":3}"))
                    .isEqualTo(tree("{\"a\":3,\"b\":{\"c\":2},\"externalRefs\":[]}"));
        }

        @Test
        void replacesAMemberAsAWhole() {
            assertThat(over("{\"b\":{\"c\":2,\"d\":3}}", "{\"b\":{\"c\":4}}"))
                    .isEqualTo(tree("{\"b\":{\"c\":4},\"externalRefs\":[]}"));
        }

        @Test
        void clearsByNull() {
            assertThat(over("{\"a\":1,\"b\":2}", "{\"a\":null}"))
                    .isEqualTo(tree("{\"b\":2,\"externalRefs\":[]}"));
        }

        private JsonNode over(String current, String sent) {
            return record(sent).over(tree(current), List.of());
        }
    }

    @Nested
    class ItsExternalKeys {

        @ParameterizedTest
        @CsvSource(
                textBlock =
                        """
                        A1,       A1,    A1
                        A1 B1,    A1,    A1 B1
                        A1 B1,    C1,    A1 B1 C1
                        A1 B1,    B2,    A1 B2
                        A1 A2 B1, A1,    A1 A2 B1
                        A1 A2,    A1 A3, A1 A3
                        A1,       '',    A1
                        """)
        void areSetForEachSystemByItself(String before, String sent, String after) {
            var body = json.createObjectNode();
            var list = body.putArray("externalRefs");
            for (var ref : refs(sent)) {
                list.addObject().put("system", ref.system()).put("key", ref.key());
            }

            assertThat(SentRecord.of(Sent.of(body), List.of(), reader).refsOver(refs(before)))
                    .containsExactlyInAnyOrderElementsOf(refs(after));
        }

        @Test
        void beginWithTheOneOfThePath() {
            assertThat(SentRecord.of(Sent.at("SAP", "1", tree("{}")), List.of(), reader).refs())
                    .containsExactly(new ExternalRef("SAP", "1"));
        }

        @Test
        void areNamedWhereTheyAreWrong() {
            assertThatThrownBy(() ->
                            record(
                                    "{\"externalRefs\":[{\"system\":\"A\",\"key\":\"1\"},{\"system\":\"A\",\"key\":\" \"}]}"))
                    .asInstanceOf(type(RuleViolation.class))
                    .satisfies(refusal ->
                            assertThat(pointers(refusal)).containsExactly("/externalRefs/1/key"));
        }

        private static List<ExternalRef> refs(String text) {
            return text == null || text.isBlank()
                    ? List.of()
                    : List.of(text.split(" ")).stream()
                            .map(ref -> new ExternalRef(ref.substring(0, 1), ref.substring(1)))
                            .toList();
        }
    }

    @Nested
    class ItsReferences {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"owner\":{\"system\":\"SAP\",\"key\":\"1\"}}",
                    "{\"owner\":{\"id\":\"01900000-0000-7000-8000-000000000001\"}}",
                    "{\"ownerId\":\"01900000-0000-7000-8000-000000000001\"}",
                    "{\"owner\":{\"system\":\"SAP\",\"key\":\"1\"},\"ownerId\":\"01900000-0000-7000-8000-000000000001\"}"
                })
        void becomeIds(String sent) {
            assertThat(resolved(sent, OWNER))
                    .isEqualTo(tree("{\"ownerId\":\"%s\"}".formatted(ONE)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"owner\":null}", "{\"ownerId\":null}"})
        void areClearedByNull(String sent) {
            assertThat(resolved(sent, OWNER)).isEqualTo(tree("{\"ownerId\":null}"));
        }

        @Test
        void areFoundInLists() {
            assertThat(
                            resolved(
                                    "{\"accounts\":[{\"account\":{\"system\":\"SAP\",\"key\":\"2\"},\"role\":\"X\"}]}",
                                    PLACE))
                    .isEqualTo(
                            tree(
                                    "{\"accounts\":[{\"role\":\"X\",\"accountId\":\"%s\"}]}"
                                            .formatted(TWO)));
        }

        @Test
        void stayReferencesWhereTheBodyHasThem() {
            assertThat(resolved("{\"ownerId\":\"%s\"}".formatted(ONE), OWNER.keptAsReference()))
                    .isEqualTo(tree("{\"owner\":{\"id\":\"%s\"}}".formatted(ONE)));
        }

        @Test
        void mayDescribeANewRecord() {
            assertThat(resolved("{\"owner\":{\"name\":\"New\"}}", OWNER.orNewOne()))
                    .isEqualTo(tree("{\"owner\":{\"name\":\"New\"},\"ownerId\":null}"));
        }

        @Test
        void areNamedAllTogetherWhereTheyAreUnknown() {
            assertThatThrownBy(() ->
                            resolved(
                                    "{\"owner\":{\"system\":\"SAP\",\"key\":\"9\"},\"accounts\":[{\"account\":{\"system\":\"X\",\"key\":\"1\"}}]}",
                                    OWNER,
                                    PLACE))
                    .asInstanceOf(type(RuleViolation.class))
                    .satisfies(refusal ->
                            assertThat(pointers(refusal))
                                    .containsExactly("/owner", "/accounts/0/account"));
        }

        @Test
        void mayNotContradictThemselves() {
            assertThatThrownBy(() ->
                            resolved(
                                    "{\"owner\":{\"system\":\"SAP\",\"key\":\"1\"},\"ownerId\":\"%s\"}"
                                            .formatted(TWO),
                                    OWNER))
                    .asInstanceOf(type(RuleViolation.class))
                    .satisfies(refusal -> assertThat(pointers(refusal)).containsExactly("/owner"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        {"owner":"SAP"}                                    | /owner
                        {"owner":{"system":"SAP"}}                         | /owner
                        {"owner":{"system":" ","key":"1"}}                 | /owner/system
                        {"owner":{"id":"x"}}                               | /owner/id
                        {"ownerId":"x"}                                    | /ownerId
                        """)
        void areNamedWhereTheyCannotBeRead(String sent, String pointer) {
            assertThatThrownBy(() -> SentRecord.of(Sent.of(tree(sent)), List.of(OWNER), reader))
                    .asInstanceOf(type(RuleViolation.class))
                    .satisfies(refusal -> assertThat(pointers(refusal)).containsExactly(pointer));
        }

        @Test
        void areNamedAsSentInWhatIsRefusedLater() {
            var record =
                    SentRecord.of(
                            Sent.of(tree("{\"owner\":{\"system\":\"SAP\",\"key\":\"1\"}}")),
                            List.of(OWNER),
                            reader);
            record.resolve((_, reference) -> KNOWN.get(reference));

            assertThat(
                            pointers(
                                    record.asSent(
                                            RequestRule.INVALID_VALUES.violatedAt(
                                                    "/ownerId", "has left"))))
                    .containsExactly("/owner");
        }

        private ObjectNode resolved(String sent, Link... links) {
            var record = SentRecord.of(Sent.of(tree(sent)), List.of(links), reader);
            record.resolve((_, reference) -> KNOWN.get(reference));
            return record.body();
        }
    }

    private SentRecord record(String sent) {
        return SentRecord.of(Sent.of(tree(sent)), List.of(), reader);
    }

    private ObjectNode tree(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> pointers(RuleViolation refusal) {
        return refusal.violations().stream().map(Violation::pointer).toList();
    }
}
