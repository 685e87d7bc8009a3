package com.lead2order.forecast.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lead2order.forecast.calendar.CalendarBody.PeriodBody;
import com.lead2order.forecast.calendar.CalendarBody.YearBody;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import com.lead2order.testing.Contracts;
import com.lead2order.testing.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FiscalCalendarTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    private final FiscalCalendar calendar =
            new FiscalCalendar(
                    UUID.fromString("01900000-0000-7000-8000-000000000311"),
                    adventureWorks(),
                    Organisation.ADA,
                    NOW);

    private static CalendarBody adventureWorks() {
        return body(
                year(
                        "FY2012",
                        "2011-05-31",
                        "2012-05-30",
                        period("FY2012-H1", "2011-05-31", "2011-11-30"),
                        period("FY2012-H2", "2011-11-30", "2012-05-30")));
    }

    private static CalendarBody body(YearBody... years) {
        return new CalendarBody(
                "AW",
                "AdventureWorks",
                List.of(years),
                List.of(new ExternalRef("AW", "quota-years")));
    }

    private static YearBody year(String key, String from, String to, PeriodBody... periods) {
        return new YearBody(key, LocalDate.parse(from), LocalDate.parse(to), List.of(periods));
    }

    private static PeriodBody period(String key, String from, String to) {
        return new PeriodBody(key, LocalDate.parse(from), LocalDate.parse(to));
    }

    @Nested
    class ItsShape {

        @Test
        void mayBeFourFourFiveWeeks() {
            var periods = new ArrayList<PeriodBody>();
            var begin = LocalDate.parse("2026-02-01");
            var day = begin;
            for (int i = 0; i < 12; i++) {
                var end = day.plusWeeks(i % 3 == 2 ? 5 : 4);
                periods.add(new PeriodBody("P" + i, day, end));
                day = end;
            }
            assertThat(CalendarShape.violations(List.of(new YearBody("FY26", begin, day, periods))))
                    .isEmpty();
        }

        @Test
        void mayHaveQuartersOfAnyLength() {
            assertThat(
                            CalendarShape.violations(
                                    List.of(
                                            year(
                                                    "A",
                                                    "2026-01-17",
                                                    "2026-03-02",
                                                    period("A1", "2026-01-17", "2026-01-18"),
                                                    period("A2", "2026-01-18", "2026-03-02")))))
                    .isEmpty();
        }

        @Test
        void hasNoGapsAndNoOverlaps() {
            var violations =
                    CalendarShape.violations(
                            List.of(
                                    year(
                                            "A",
                                            "2026-01-01",
                                            "2027-01-01",
                                            period("A1", "2026-01-02", "2026-07-01"),
                                            period("A2", "2026-06-30", "2026-12-31")),
                                    year(
                                            "B",
                                            "2027-01-02",
                                            "2028-01-01",
                                            period("A1", "2027-01-02", "2028-01-01"))));

            assertThat(violations)
                    .extracting(Violation::pointer)
                    .containsExactly(
                            "/years/0/periods/0/from",
                            "/years/0/periods/1/from",
                            "/years/0/periods/1/to",
                            "/years/1/from",
                            "/years/1/periods/0/key");
        }

        @Test
        void endsAfterItBegins() {
            assertThat(
                            CalendarShape.violations(
                                    List.of(
                                            year(
                                                    "A",
                                                    "2026-01-01",
                                                    "2026-01-01",
                                                    period("A1", "2026-01-01", "2026-01-01")))))
                    .extracting(Violation::pointer)
                    .contains("/years/0/to", "/years/0/periods/0/to");
        }
    }

    @Nested
    class ChangingIt {

        @Test
        void keepsPeriodsThatAreClosed() {
            var _ = calendar.close("FY2012-H1", TODAY, null, NOW);

            var _ = calendar.change(renamed(), Set.of(), null, NOW);

            assertThat(calendar.details().periods())
                    .hasEntrySatisfying(
                            "FY2012-H1", period -> assertThat(period.closedOn()).isEqualTo(TODAY));
        }

        @Test
        void refusesOtherBoundariesForPeriodsInUse() {
            var moved =
                    body(
                            year(
                                    "FY2012",
                                    "2011-05-31",
                                    "2012-05-30",
                                    period("FY2012-H1", "2011-05-31", "2011-11-29"),
                                    period("FY2012-H2", "2011-11-29", "2012-05-30")));

            assertRefused(
                    CalendarRule.PERIOD_IN_USE_MUST_STAY,
                    () -> {
                        var _ = calendar.change(moved, Set.of("FY2012-H1"), null, NOW);
                    });
            assertThat(calendar.change(moved, Set.of(), null, NOW)).isPresent();
        }

        @Test
        void refusesAnotherCode() {
            var other = new CalendarBody("XX", "Other", adventureWorks().years(), List.of());
            assertRefused(
                    CalendarRule.CODE_MUST_STAY,
                    () -> {
                        var _ = calendar.change(other, Set.of(), null, NOW);
                    });
        }

        private CalendarBody renamed() {
            return new CalendarBody("AW", "Renamed", adventureWorks().years(), List.of());
        }
    }

    @Nested
    class ClosingAPeriod {

        @Test
        void happensOnce() {
            var _ = calendar.close("FY2012-H1", TODAY, null, NOW);
            assertRefused(
                    CalendarRule.PERIOD_MUST_BE_OPEN,
                    () -> {
                        var _ = calendar.close("FY2012-H1", TODAY, null, NOW);
                    });
        }

        @Test
        void needsAPeriodThatIsThere() {
            assertRefused(
                    CalendarRule.PERIOD_MUST_EXIST,
                    () -> {
                        var _ = calendar.close("FY2012", TODAY, null, NOW);
                    });
        }
    }

    private static void assertRefused(
            CalendarRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        RuleViolation.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void aCalendarIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished("set-up", new CalendarEvent.SetUp(calendar.id()));
    }

    @Test
    void aClosedPeriodIsPublishedAsTheContractSays() throws JsonProcessingException {
        assertPublished("changed", calendar.close("FY2012-H1", TODAY, null, NOW));
    }

    private void assertPublished(String fact, CalendarEvent event) throws JsonProcessingException {
        var published = CalendarContract.messageFor(event, calendar);
        assertThat(published.type()).isEqualTo("com.lead2order.fiscal-calendar." + fact + ".v1");
        Contracts.assertProduces(
                "fiscal-calendars",
                "fiscal-calendar-" + fact,
                JsonMapper.builder()
                        .findAndAddModules()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build()
                        .writeValueAsString(published.payload()));
    }
}
