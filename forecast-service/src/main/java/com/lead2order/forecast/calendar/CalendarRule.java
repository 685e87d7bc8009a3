package com.lead2order.forecast.calendar;

import static com.lead2order.kit.rule.Rule.Kind.CONFLICT;
import static com.lead2order.kit.rule.Rule.Kind.INVALID;
import static com.lead2order.kit.rule.Rule.Kind.NOT_FOUND;

import com.lead2order.kit.rule.Rule;

/** The rules about fiscal calendars. */
public enum CalendarRule implements Rule {
    CALENDAR_MUST_EXIST(NOT_FOUND, "fiscal-calendar-not-found", "There is no such fiscal calendar"),
    PERIOD_MUST_EXIST(NOT_FOUND, "period-not-found", "There is no such fiscal year or period"),
    CODE_MUST_BE_FREE(
            CONFLICT, "fiscal-calendar-code-taken", "Another calendar has this code already"),
    CODE_MUST_STAY(
            INVALID,
            "fiscal-calendar-code-fixed",
            "The code of a calendar names its periods and never changes"),
    PERIODS_MUST_BE_CONTIGUOUS(
            INVALID, "fiscal-periods-invalid", "Years and periods follow each other without gaps"),
    PERIOD_IN_USE_MUST_STAY(
            CONFLICT,
            "period-in-use",
            "A period that is closed or has quotas keeps its boundaries"),
    PERIOD_MUST_BE_OPEN(CONFLICT, "period-closed", "The period is closed already");

    private final Definition definition;

    CalendarRule(Kind kind, String slug, String title) {
        definition = new Definition(kind, slug, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
