package com.lead2order.opportunity.order;

import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import com.lead2order.opportunity.order.CreditFeed.OrderCreditedV1;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Keeps who is credited for which order. */
@Singleton
class CreditFeed extends TableFeed<OrderCreditedV1> {

    record CreditV1(String holderType, UUID holderId) {}

    /** What this service reads of the published credits of an order. */
    record OrderCreditedV1(UUID orderId, List<CreditV1> credits) {

        List<UUID> holders(String type) {
            return credits.stream()
                    .filter(credit -> credit.holderType().equals(type))
                    .map(CreditV1::holderId)
                    .distinct()
                    .toList();
        }
    }

    private static final FeedTable<OrderCreditedV1> TABLE =
            FeedTable.of("order_credit", OrderCreditedV1.class)
                    .key("order_id")
                    .column("person_ids", "uuid[]", order -> order.holders("PERSON"))
                    .column("territory_ids", "uuid[]", order -> order.holders("TERRITORY"))
                    .column("partner_ids", "uuid[]", order -> order.holders("PARTNER"))
                    .keepingWhatIsGone();

    CreditFeed(FeedTables tables) {
        super(tables, "credit-feed", "credits", TABLE);
    }
}
