package com.lead2order.partner.deal;

import com.lead2order.partner.directory.Directory;
import com.lead2order.partner.partner.PartnerBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows registrations with the names of their partners and customers. */
@ApplicationScoped
class DealViews {

    private final PartnerBase partnerBase;
    private final Directory directory;

    DealViews(PartnerBase partnerBase, Directory directory) {
        this.partnerBase = partnerBase;
        this.directory = directory;
    }

    DealView of(DealRegistration deal) {
        return of(List.of(deal)).getFirst();
    }

    List<DealView> of(List<DealRegistration> deals) {
        var partners =
                partnerBase.names(
                        deals.stream().map(DealRegistration::partnerId).distinct().toList());
        var accounts =
                directory.accountNames(
                        deals.stream()
                                .map(DealRegistration::accountId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return deals.stream()
                .map(deal ->
                        DealView.of(deal, partners.get(deal.partnerId()), nameOf(deal, accounts)))
                .toList();
    }

    private static @Nullable String nameOf(DealRegistration deal, Map<UUID, String> accounts) {
        var account = deal.accountId();
        return account == null ? null : accounts.get(account);
    }
}
