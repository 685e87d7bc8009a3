package com.lead2order.forecast.calendar;

import java.util.Set;

/** A feature whose records name years or periods, which must keep their boundaries then. */
public interface PeriodUse {

    /** The keys of the years and periods of a calendar that are in use. */
    Set<String> usedKeys(String calendarCode);
}
