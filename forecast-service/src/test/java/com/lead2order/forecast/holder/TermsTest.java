package com.lead2order.forecast.holder;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.forecast.holder.Terms.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Terms of leaders and parents ... */
class TermsTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

    private final Terms always = Terms.always(A);

    @Test
    void keepWhatWasWhenAnotherOneFollows() {
        var changed = always.changed(B, null, TODAY);

        assertThat(changed.list())
                .containsExactly(new Term(A, null, TODAY), new Term(B, TODAY, null));
        assertThat(changed.on(TODAY.minusDays(1))).contains(A);
        assertThat(changed.on(TODAY)).contains(B);
    }

    @Test
    void areNotTouchedByNamingTheOneOfToday() {
        var planned = always.changed(B, day("2027-01-01"), TODAY);

        assertThat(planned.changed(A, null, TODAY)).isEqualTo(planned);
    }

    @Test
    void endWhereThereIsNoneAnyMore() {
        assertThat(always.changed(null, null, TODAY).list())
                .containsExactly(new Term(A, null, TODAY));
        assertThat(Terms.always(null).changed(A, null, TODAY).list())
                .containsExactly(new Term(A, TODAY, null));
    }

    @Test
    void areCorrectedFromAnEarlierDay() {
        var changed = always.changed(B, null, TODAY).changed(B, day("2026-01-01"), TODAY);

        assertThat(changed.list())
                .containsExactly(
                        new Term(A, null, day("2026-01-01")), new Term(B, day("2026-01-01"), null));
    }

    @Test
    void beginLaterWhereTheSameOneIsNamedFromALaterDay() {
        var since = always.changed(B, day("2026-01-01"), TODAY);

        assertThat(since.changed(B, day("2026-03-01"), TODAY).list())
                .containsExactly(
                        new Term(A, null, day("2026-03-01")), new Term(B, day("2026-03-01"), null));
        assertThat(always.changed(A, day("2026-03-01"), TODAY).list())
                .containsExactly(new Term(A, day("2026-03-01"), null));
    }

    @Test
    void postponeWhatIsPlanned() {
        var planned = always.changed(B, day("2027-01-01"), TODAY);

        assertThat(planned.changed(B, day("2028-01-01"), TODAY).list())
                .containsExactly(
                        new Term(A, null, day("2028-01-01")), new Term(B, day("2028-01-01"), null));
    }

    @Test
    void stayEndedWhereNoneIsNamedFromALaterDay() {
        var ended = always.changed(null, day("2026-01-01"), TODAY);

        assertThat(ended.changed(null, day("2026-03-01"), TODAY).list())
                .containsExactly(new Term(A, null, day("2026-01-01")));
    }

    @Test
    void keepTheTimeWithoutOneBeforeABeginThatMoves() {
        var back = always.changed(null, day("2025-01-01"), TODAY).changed(B, null, TODAY);

        assertThat(back.changed(B, day("2027-01-01"), TODAY).list())
                .containsExactly(
                        new Term(A, null, day("2025-01-01")), new Term(B, day("2027-01-01"), null));
    }

    @Test
    void goOnWhereAPlanIsTakenBackFromItsOwnDay() {
        var kept = always.changed(B, day("2027-01-01"), TODAY).changed(A, day("2027-01-01"), TODAY);

        assertThat(kept.on(TODAY.minusYears(9))).contains(A);
        assertThat(kept.on(LocalDate.parse("2027-01-01"))).contains(A);
    }

    /** Whatever is named in whatever order. */
    @Test
    void beginOnTheDayThatIsNamedAndStayWhenNamedTwice() {
        var random = new Random(6);
        for (int run = 0; run < 2000; run++) {
            var terms = random.nextBoolean() ? always : Terms.always(null);
            for (int step = 0; step < 6; step++) {
                var id = Arrays.asList(A, B, null).get(random.nextInt(3));
                var begin = TODAY.plusDays(random.nextInt(-5, 6));
                var before = terms;
                terms = terms.changed(id, begin, TODAY);

                assertThat(terms.changed(id, begin, TODAY)).isEqualTo(terms);
                assertThat(terms.on(begin.plusDays(99)).orElse(null)).isEqualTo(id);
                if (id != null) {
                    assertThat(terms.list()).endsWith(new Term(id, begin, null));
                }
                for (int i = 1; i < terms.list().size(); i++) {
                    assertThat(terms.list().get(i - 1).to())
                            .isBeforeOrEqualTo(terms.list().get(i).from());
                }
                if (!Objects.equals(before.on(begin).orElse(null), id)) {
                    for (int back = 1; back < 12; back++) {
                        assertThat(terms.on(begin.minusDays(back)))
                                .isEqualTo(before.on(begin.minusDays(back)));
                    }
                }
            }
        }
    }

    private static @Nullable LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
