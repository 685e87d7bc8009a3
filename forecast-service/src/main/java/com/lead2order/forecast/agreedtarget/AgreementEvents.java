package com.lead2order.forecast.agreedtarget;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import jakarta.inject.Singleton;

/** Keeps the targets that employees and managers have agreed upon. */
@Singleton
class AgreementEvents extends TableFeed<TargetAgreementV1> {

    private static final FeedTable<TargetAgreementV1> TABLE =
            FeedTable.of("agreed_target", TargetAgreementV1.class)
                    .column("employee_id", "uuid", TargetAgreementV1::employeeId)
                    .column("fiscal_year", "text", TargetAgreementV1::fiscalYear)
                    .column("in_force", "boolean", TargetAgreementV1::isInForce)
                    .money("amount", "currency", TargetAgreementV1::revenue)
                    .keepingWhatIsGone();

    AgreementEvents(FeedTables tables) {
        super(tables, "agreement-events", "target-agreements", TABLE);
    }
}
