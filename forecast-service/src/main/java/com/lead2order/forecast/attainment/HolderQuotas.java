package com.lead2order.forecast.attainment;

import com.lead2order.forecast.attainment.QuotaRows.QuotaRow;
import com.lead2order.forecast.calendar.Period;
import java.util.List;
import java.util.UUID;

/** The quotas that make up those of a holder. */
sealed interface HolderQuotas permits PeopleQuotas, TerritoryQuotas {

    /** What makes up the holder's quota in a period. */
    List<QuotaRow> in(Period period);

    /** What one of its people or parts brings along. */
    List<QuotaRow> of(UUID part, Period period);
}
