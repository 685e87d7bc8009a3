package com.lead2order.lead.announced;

import com.lead2order.kit.event.Causality;
import com.lead2order.kit.event.EventConsumer;
import com.lead2order.kit.event.Inbox;
import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.lead.account.AccountBase;
import com.lead2order.lead.account.AccountDetails;
import com.lead2order.lead.account.AccountType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens the prospect that a partner's approved deal registration brought; it belongs to the channel
 * manager who looks after the deal.
 */
@ApplicationScoped
class AnnouncedCustomers implements EventConsumer {

    record NewAccountV1(String name, @Nullable String country) {}

    record ApprovalV1(UUID accountId, @Nullable NewAccountV1 newAccount, @Nullable UUID ownerId) {}

    record DealRegistrationV1(UUID id, @Nullable ApprovalV1 approval) {}

    private final Inbox inbox;
    private final AccountBase accountBase;

    AnnouncedCustomers(Inbox inbox, AccountBase accountBase) {
        this.inbox = inbox;
        this.accountBase = accountBase;
    }

    @Override
    public String name() {
        return "announced-customers";
    }

    @Override
    public String topic() {
        return "deal-registrations";
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        for (var event : events) {
            if (!event.isTombstone()) {
                Causality.of(event, () -> open(event));
            }
        }
    }

    private void open(IncomingEvent event) {
        var approval = event.data(DealRegistrationV1.class).approval();
        if (approval != null && approval.newAccount() != null && inbox.isNew(event.id())) {
            accountBase.openWith(
                    approval.accountId(),
                    AccountDetails.named(
                            approval.newAccount().name(),
                            AccountType.PROSPECT,
                            approval.newAccount().country(),
                            approval.ownerId()),
                    null);
        }
    }
}
