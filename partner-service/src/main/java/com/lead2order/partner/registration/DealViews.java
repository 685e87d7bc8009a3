package com.lead2order.partner.registration;

import com.lead2order.partner.directory.Directory;
import com.lead2order.partner.profile.PartnerBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows registrations with the names of their partners and customers. */
@ApplicationScoped
public class DealViews {

    private final PartnerBase partnerBase;
    private final Directory directory;
    private final DealRegistrations registrations;

    DealViews(PartnerBase partnerBase, Directory directory, DealRegistrations registrations) {
        this.partnerBase = partnerBase;
        this.directory = directory;
        this.registrations = registrations;
    }

    public DealView of(DealRegistration deal) {
        return of(List.of(deal)).getFirst();
    }

    public List<DealView> of(List<DealRegistration> deals) {
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
        var views =
                deals.stream()
                        .map(deal ->
                                DealView.of(
                                        deal,
                                        partners.get(deal.partnerId()),
                                        nameOf(deal, accounts)))
                        .toList();
        return partnerBase.sideOfCaller().map(partner -> forPartner(partner, views)).orElse(views);
    }

    private List<DealView> forPartner(UUID partner, List<DealView> views) {
        var duplicates =
                views.stream()
                        .map(view -> view.decision().duplicateOfId())
                        .filter(Objects::nonNull)
                        .toList();
        var own = registrations.ofPartner(partner, duplicates);
        return views.stream()
                .map(view -> {
                    var of = view.decision().duplicateOfId();
                    return view.forPartner(of != null && own.contains(of));
                })
                .toList();
    }

    private static @Nullable String nameOf(DealRegistration deal, Map<UUID, String> accounts) {
        var account = deal.accountId();
        return account == null ? null : accounts.get(account);
    }
}
