package com.lead2order.agreement.saleshistory;

import com.lead2order.agreement.saleshistory.CreditFeed.CreditsV1;
import com.lead2order.kit.feed.FeedTable;
import com.lead2order.kit.feed.FeedTables;
import com.lead2order.kit.feed.TableFeed;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Keeps which people are credited with an order. */
@Singleton
class CreditFeed extends TableFeed<CreditsV1> {

    /** What this service reads of the published credits of an order. */
    record CreditsV1(UUID orderId, List<CreditV1> credits) {

        private List<CreditV1> ofPeople() {
            return credits.stream().filter(c -> c.holderType().equals("PERSON")).toList();
        }

        List<UUID> people() {
            return ofPeople().stream().map(CreditV1::holderId).toList();
        }

        List<String> ratios() {
            return ofPeople().stream().map(credit -> credit.ratio().toPlainString()).toList();
        }
    }

    record CreditV1(String holderType, UUID holderId, BigDecimal ratio) {}

    private static final FeedTable<CreditsV1> TABLE =
            FeedTable.of("sold_credit", CreditsV1.class)
                    .key("order_id")
                    .column("person_ids", "uuid[]", CreditsV1::people)
                    .column("ratios", "numeric[]", CreditsV1::ratios)
                    .keepingWhatIsGone();

    CreditFeed(FeedTables tables) {
        super(tables, "credit-feed", "credits", TABLE);
    }
}
