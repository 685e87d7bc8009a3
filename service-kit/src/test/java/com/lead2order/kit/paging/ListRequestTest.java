package com.lead2order.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a list ... */
class ListRequestTest {

    enum Colour {
        RED,
        GREEN
    }

    record View(String name, LocalDate day) {}

    private static final Listing<Object> LISTING =
            Listing.ofAll(Object.class, "thing", View.class)
                    .filter("colour", Filter.oneOf("e.colour", Colour.class))
                    .filter("ownerId", Filter.id("e.owner_id"))
                    .filter("teamId", Filter.idIn("e.team_ids"))
                    .filter("hot", Filter.flag("e.heat > 7"))
                    .filter("q", Filter.contains("e.name"))
                    .filter("externalRef", Filter.externalRef("things"))
                    .dates("day", "e.day")
                    .amounts("amount", "e.amount", "e.currency")
                    .sort("name", "e.name", "text")
                    .sort("day", "e.day", "date")
                    .defaultSort("-day");

    @Test
    void isTheFirstPageInTheUsualOrderWhereNothingIsSaid() {
        var request = request();

        assertThat(request.filters.sql()).isEqualTo("true");
        assertThat(request.orderBy()).isEqualTo("e.day desc, e.id desc");
        assertThat(request.limit).isEqualTo(50);
        assertThat(request.count).isFalse();
        assertThat(request.keyset().sql()).isEqualTo("true");
    }

    @Test
    void filtersByAllThatIsGiven() {
        var request = request("dayFrom", "2026-01-01", "hot", "true");

        assertThat(request.filters.sql()).contains("e.day >= :filter", " and ", "(e.heat > 7)");
        assertThat(request.filters.parameters().values())
                .containsExactly(LocalDate.parse("2026-01-01"));
    }

    @Test
    void asksForAFlagAsAnIndexKnowsIt() {
        assertThat(request("hot", "true").filters.sql().strip()).isEqualTo("(e.heat > 7)");
        assertThat(request("hot", "false").filters.sql()).isEqualTo("not (e.heat > 7)");
    }

    @Test
    void readsEachValueInTheFormOfItsFilter() {
        var id = UUID.fromString("01900000-0000-7000-8000-000000000001");

        assertThat(value("colour", "RED,GREEN")).isEqualTo(new String[] {"RED", "GREEN"});
        assertThat(value("ownerId", id + "," + id)).isEqualTo(new UUID[] {id});
        assertThat(value("teamId", id.toString())).isEqualTo(id);
        assertThat(value("q", "50%_off\\")).isEqualTo("%50\\%\\_off\\\\%");
        assertThat(value("externalRef", "CRM:a:b")).isEqualTo("CRM:a:b");
    }

    @Test
    void comparesAmountsInTheCurrencyThatIsAskedForElseInTheCorporateOne() {
        assertThat(request("amountMin", "10").filters.parameters())
                .contains(entry("currency", "EUR"))
                .containsValue(new BigDecimal("10"));
        assertThat(request("amountMin", "10", "currency", "USD").filters.parameters())
                .contains(entry("currency", "USD"));
    }

    @Test
    void continuesBehindTheLastRowOfThePageBefore() {
        var id = "01900000-0000-7000-8000-000000000001";
        var first = request("sort", "name,-day");
        var cursor = first.cursorAfter(List.of("Muster", "2026-01-31", id));

        var next = request("sort", "name,-day", "cursor", cursor).keyset();

        assertThat(next.sql())
                .isEqualTo(
                        "e.name >= cast(:after0 as text) and ((e.name > cast(:after0 as text)) or"
                                + " (e.name = cast(:after0 as text) and e.day < cast(:after1 as"
                                + " date)) or (e.name = cast(:after0 as text) and e.day ="
                                + " cast(:after1 as date) and e.id < cast(:after2 as uuid)))");
        assertThat(next.parameters())
                .containsOnly(
                        entry("after0", "Muster"),
                        entry("after1", "2026-01-31"),
                        entry("after2", id));
    }

    @ParameterizedTest
    @CsvSource({"1", "500"})
    void hasAPageOfUpToFiveHundred(String limit) {
        assertThat(request("limit", limit).limit).isEqualTo(Integer.parseInt(limit));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, out-of-range",
        "limit, 501, out-of-range",
        "limit, many, out-of-range",
        "count, yes, boolean-expected",
        "sort, colour, no-sort-field",
        "sort, 'name,', no-sort-field",
        "fields, 'name,heat', no-field-of-list",
        "colour, BLUE, unknown-value",
        "ownerId, 7, uuid-expected",
        "hot, 1, boolean-expected",
        "q, '', wrong-length",
        "externalRef, :key, external-key-expected",
        "dayFrom, 2026-13-01, no-such-day",
        "amountMin, 1.23456, too-many-digits",
        "currency, XAU, currency-expected"
    })
    void isRefusedWithTheReason(String parameter, String value, String code) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> request(parameter, value))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(RequestRule.INVALID_PARAMETER);
                    assertThat(refusal.violations())
                            .extracting(Violation::pointer, Violation::code)
                            .containsExactly(tuple(parameter, code));
                });
    }

    @Test
    void isRefusedWithAllReasonsAtOnce() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> request("limit", "0", "hot", "1", "sort", "heat"))
                .satisfies(refusal -> assertThat(refusal.violations()).hasSize(3));
    }

    @Test
    void isRefusedWhereTheListKnowsNoSuchParameter() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> request("color", "RED", "heat", "7"))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(RequestRule.UNKNOWN_PARAMETER);
                    assertThat(refusal.violations())
                            .extracting(Violation::pointer)
                            .containsExactly("color", "heat");
                });
    }

    @Test
    void isRefusedWhereAFilterIsGivenTwice() {
        var parameters = new MultivaluedHashMap<String, String>();
        parameters.put("colour", List.of("RED", "GREEN"));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> ListRequest.of(parameters, LISTING, "EUR"))
                .satisfies(refusal ->
                        assertThat(refusal.violations().getFirst().code())
                                .isEqualTo("given-twice"));
    }

    private static @Nullable Object value(String parameter, String text) {
        return request(parameter, text).filters.parameters().get("filter0");
    }

    private static ListRequest request(String... namesAndValues) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.putSingle(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ListRequest.of(parameters, LISTING, "EUR");
    }
}
