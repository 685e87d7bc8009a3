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
 * Opens the account of a partner that was registered together with it; it belongs to the partner's
 * channel manager.
 */
@ApplicationScoped
class AnnouncedPartners implements EventConsumer {

    record NewAccountV1(UUID id, String name, @Nullable String country) {}

    record PartnerV1(UUID id, @Nullable NewAccountV1 newAccount, @Nullable UUID channelManagerId) {}

    private final Inbox inbox;
    private final AccountBase accountBase;

    AnnouncedPartners(Inbox inbox, AccountBase accountBase) {
        this.inbox = inbox;
        this.accountBase = accountBase;
    }

    @Override
    public String name() {
        return "announced-partners";
    }

    @Override
    public String topic() {
        return "partners";
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
        var partner = event.data(PartnerV1.class);
        var account = partner.newAccount();
        if (account != null && inbox.isNew(event.id())) {
            accountBase.openWith(
                    account.id(),
                    AccountDetails.named(
                            account.name(),
                            AccountType.PARTNER,
                            account.country(),
                            partner.channelManagerId()),
                    null);
        }
    }
}
