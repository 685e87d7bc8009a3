package com.lead2order.forecast.quota;

import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.holder.HolderType;
import java.util.UUID;

/** What a quota is about; there is one quota at most for each subject. */
record QuotaSubject(HolderType holderType, UUID holderId, Measure measure, Period period) {}
