package com.lead2order.forecast.calendar;

import com.lead2order.forecast.calendar.CalendarBody.YearBody;
import com.lead2order.kit.rule.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether years follow each other without gaps, and periods fill their year without gaps. How long
 * they are does not matter: months, 4-4-5 weeks, shifted years and irregular quarters are alike.
 */
final class CalendarShape {

    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private CalendarShape() {}

    /** Everything that is wrong with the shape of a calendar. */
    static List<Violation> violations(List<YearBody> years) {
        var shape = new CalendarShape();
        LocalDate end = null;
        for (int i = 0; i < years.size(); i++) {
            var year = years.get(i);
            var pointer = "/years/" + i;
            shape.checkSpan(pointer, year.key(), year.from(), year.to());
            shape.checkStart(pointer, year.from(), end, "year-before-ends");
            shape.checkPeriods(pointer, year);
            end = year.to();
        }
        return shape.violations;
    }

    private void checkPeriods(String yearPointer, YearBody year) {
        var end = year.from();
        for (int i = 0; i < year.periods().size(); i++) {
            var period = year.periods().get(i);
            var pointer = yearPointer + "/periods/" + i;
            checkSpan(pointer, period.key(), period.from(), period.to());
            checkStart(pointer, period.from(), end, i == 0 ? "year-begins" : "period-before-ends");
            end = period.to();
        }
        if (!end.equals(year.to())) {
            violations.add(
                    new Violation(
                            yearPointer + "/periods/" + (year.periods().size() - 1) + "/to",
                            "year-ends",
                            year.to()));
        }
    }

    private void checkSpan(String pointer, String key, LocalDate from, LocalDate to) {
        if (!keys.add(key)) {
            violations.add(new Violation(pointer + "/key", "key-twice", key));
        }
        if (!to.isAfter(from)) {
            violations.add(new Violation(pointer + "/to", "not-after-from"));
        }
    }

    private void checkStart(
            String pointer, LocalDate from, @Nullable LocalDate expected, String where) {
        if (expected != null && !from.equals(expected)) {
            violations.add(new Violation(pointer + "/from", where, expected));
        }
    }
}
