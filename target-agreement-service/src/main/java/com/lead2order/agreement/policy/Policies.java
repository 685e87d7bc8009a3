package com.lead2order.agreement.policy;

import com.lead2order.kit.event.Journal;
import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** All policies. They stay inside this service: audited, but on no topic. */
@ApplicationScoped
class Policies implements PanacheRepositoryBase<Policy, UUID> {

    static final String COLLECTION = "target-agreement-policies";

    private static final Listing<Policy> LISTING =
            Listing.ofAll(Policy.class, "target_agreement_policy", PolicyView.class)
                    .filter("q", Filter.contains("e.name"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .sort("name", "e.name", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    private final Lists lists;
    private final Journal journal;

    Policies(Lists lists, Journal journal) {
        this.lists = lists;
        this.journal = journal;
    }

    Page<PolicyView> page(UriInfo uri) {
        return lists.page(LISTING, uri, PolicyView::of);
    }

    Policy required(UUID id) {
        return findByIdOptional(id).orElseThrow(PolicyRule.POLICY_MUST_EXIST::violated);
    }

    void save(Policy policy, String fact) {
        journal.record(() ->
                OutgoingEvent.internal(
                        COLLECTION,
                        policy.id().toString(),
                        "com.lead2order.target-agreement-policy." + fact + ".v1",
                        policy.version(),
                        PolicyView.of(policy)));
    }
}
