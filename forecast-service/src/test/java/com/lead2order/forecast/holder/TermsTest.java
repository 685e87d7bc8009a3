package com.lead2order.forecast.holder;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.forecast.holder.Terms.Term;
import java.time.LocalDate;
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
        assertThat(planned.changed(A, TODAY, TODAY)).isEqualTo(always);
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

    private static @Nullable LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
