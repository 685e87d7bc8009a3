package com.lead2order.partner.claim;

import com.lead2order.partner.claim.DealConflicts.Kind;
import com.lead2order.partner.directory.Directory;
import com.lead2order.partner.portal.PortalRecords;
import com.lead2order.partner.profile.PartnerBase;
import com.lead2order.partner.registration.DealRegistration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;

/** Decides what a caller learns of the other claims: that they are there, not always whose. */
@ApplicationScoped
public class ClaimNames {

    private final PartnerBase partnerBase;
    private final Directory directory;
    private final PortalRecords portalRecords;

    ClaimNames(PartnerBase partnerBase, Directory directory, PortalRecords portalRecords) {
        this.partnerBase = partnerBase;
        this.directory = directory;
        this.portalRecords = portalRecords;
    }

    /** Partners are told once they have asked for a decision. */
    public DealConflicts shown(DealConflicts conflicts, DealRegistration deal) {
        var partner = partnerBase.sideOfCaller();
        if (partner.isEmpty()) {
            var visible = new HashSet<>(directory.visibleAccounts(conflicts.ids(Kind.ACCOUNT)));
            visible.addAll(portalRecords.visibleOpportunities(conflicts.ids(Kind.OPPORTUNITY)));
            return conflicts.naming(visible);
        }
        return deal.submittedAt() == null
                ? new DealConflicts(null, List.of())
                : conflicts.forPartner(partner.get());
    }
}
