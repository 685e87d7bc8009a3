package com.lead2order.opportunity.erp;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.opportunity.erp.VersionRule.Decision;
import com.lead2order.opportunity.erp.VersionRule.Held;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class VersionRuleTest {

    @Provide
    Arbitrary<List<Long>> arrivals() {
        return Arbitraries.longs().between(0, 20).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property
    void anyOrderOfArrivalEndsInTheHighestVersion(@ForAll("arrivals") List<Long> versions) {
        @Nullable Held held = null;
        for (var version : versions) {
            if (VersionRule.decide(held, null, version, content("content " + version))
                    == Decision.TAKE) {
                held = new Held(version, "content " + version);
            }
        }
        var highest = versions.stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(held).isEqualTo(new Held(highest, "content " + highest));
    }

    @Property
    void quarantineChangesNothingAboutThat(@ForAll("arrivals") List<Long> versions) {
        @Nullable Held held = null;
        @Nullable Long waiting = null;
        for (var version : versions) {
            if (VersionRule.decide(held, waiting, version, content("content " + version))
                    != Decision.TAKE) {
                continue;
            }
            if (version % 3 == 0) { // what it names is not known yet
                waiting = version;
            } else {
                held = new Held(version, "content " + version);
                waiting = null;
            }
        }
        if (waiting != null
                && VersionRule.decide(held, waiting, waiting, content("content " + waiting))
                        == Decision.TAKE) {
            held = new Held(waiting, "content " + waiting);
        }
        var highest = versions.stream().mapToLong(Long::longValue).max().orElseThrow();
        assertThat(held).isEqualTo(new Held(highest, "content " + highest));
    }

    private static Fingerprints content(String content) {
        return new Fingerprints(content, content);
    }

    @Example
    void whatTheFirstReleaseStoredIsTheSameContentStill() {
        var held = new Held(1, "as written");
        assertThat(VersionRule.decide(held, null, 1, new Fingerprints("meaning", "as written")))
                .isEqualTo(Decision.UNCHANGED);
    }

    @Property
    void theSameVersionAgainIsTakenForWhatItIs(@ForAll long version) {
        var held = new Held(version, "a");
        assertThat(VersionRule.decide(held, null, version, content("a")))
                .isEqualTo(Decision.UNCHANGED);
        assertThat(VersionRule.decide(held, null, version, content("b")))
                .isEqualTo(Decision.CONTRADICTORY);
    }
}
