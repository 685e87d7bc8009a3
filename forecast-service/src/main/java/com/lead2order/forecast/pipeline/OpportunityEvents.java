package com.lead2order.forecast.pipeline;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import jakarta.inject.Singleton;

/** Keeps the opportunities of the pipeline. */
@Singleton
class OpportunityEvents extends TableFeed<OpportunityV1> {

    private static final FeedTable<OpportunityV1> TABLE =
            FeedTable.of("pipeline_deal", OpportunityV1.class)
                    .column("owner_id", "uuid", OpportunityV1::ownerId)
                    .column("status", "text", OpportunityV1::status)
                    .column("forecast_category", "text", OpportunityV1::forecastCategory)
                    .money("amount", "currency", OpportunityV1::amount)
                    .column("probability_percent", "integer", OpportunityV1::probabilityPercent)
                    .column("include_in_forecast", "boolean", OpportunityV1::includeInForecast)
                    .column("close_date", "date", OpportunityV1::closeDate)
                    .money("won_not_booked", "won_not_booked_currency", OpportunityV1::wonNotBooked)
                    .money(
                            "over_delivered",
                            "over_delivered_currency",
                            OpportunityV1::overDelivered)
                    .keepingWhatIsGone();

    OpportunityEvents(FeedTables tables) {
        super(tables, "opportunity-events", "opportunities", TABLE);
    }
}
