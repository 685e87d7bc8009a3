package com.lead2order.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.kit.identity.Roles.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of roles, as an operator writes it. */
class RolesTest {

    private static final String COMPANY =
            """
            clerk:
              sees: [own]
              permissions: [thing:read, box:open]
            head:
              inherits: clerk
              sees: [all-partners]
              permissions: ["thing:*", "-box:open"]
            owner:
              permissions: ["*", "-thing:lose"]
            """;

    @TempDir Path folder;

    private Roles roles(String yaml) throws IOException {
        var file = folder.resolve("roles.yaml");
        Files.writeString(file, yaml);
        return new Roles(file.toString());
    }

    private boolean allows(String role, String permission) throws IOException {
        return roles(COMPANY).allow(Set.of(role), permission);
    }

    @Test
    void grantsWhatItNames() throws IOException {
        assertThat(allows("clerk", "thing:read")).isTrue();
        assertThat(allows("clerk", "thing:write")).isFalse();
        assertThat(allows("stranger", "thing:read")).isFalse();
    }

    @Test
    void grantsAllOfAKindOrAllByAStar() throws IOException {
        assertThat(allows("head", "thing:write")).isTrue();
        assertThat(allows("owner", "anything:else")).isTrue();
    }

    @Test
    void takesAwayByAMinusWhatIsInheritedOrMeantByAStar() throws IOException {
        assertThat(allows("head", "box:open")).isFalse();
        assertThat(allows("owner", "thing:lose")).isFalse();
    }

    @Test
    void grantsWhatOneOfSeveralRolesHas() throws IOException {
        assertThat(roles(COMPANY).allow(Set.of("head", "clerk"), "box:open")).isTrue();
    }

    @Test
    void addsUpWhatRolesAndThoseTheyInheritFromSee() throws IOException {
        assertThat(roles(COMPANY).sights(Set.of("head")))
                .containsExactlyInAnyOrder(Sight.OWN, Sight.ALL_PARTNERS);
        assertThat(roles(COMPANY).sights(Set.of("owner", "stranger"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: {inherits: a}",
                "a: {inherits: b}\nb: {inherits: a}",
                "a: {inherits: missing}",
                "a: {sees: [everything]}",
                "a: {premissions: [thing:read]}",
                "a: ["
            })
    void isRefusedAtTheStartWhereItMakesNoSense(String yaml) {
        assertThatThrownBy(() -> roles(yaml))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("lead2order.roles: ");
    }
}
