package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.line.TargetLine;
import com.lead2order.agreement.target.AgreementState;
import com.lead2order.agreement.target.Party;
import com.lead2order.agreement.target.TargetAgreement;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.visibility.Condition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The histories of all negotiations, append-only. */
@ApplicationScoped
public class History implements PanacheRepositoryBase<NegotiationEntry, UUID> {

    /** What was set. */
    public record Change(
            String field,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason) {}

    private static final Listing<NegotiationEntry> LISTING =
            Listing.ofAll(NegotiationEntry.class, "negotiation_entry", NegotiationEntryView.class)
                    .filter("lineId", Filter.id("e.line_id"))
                    .filter("field", Filter.equalTo("e.field"))
                    .sort("at", "e.at", "timestamptz")
                    .defaultSort("at");

    private final Lists lists;

    History(Lists lists) {
        this.lists = lists;
    }

    Page<NegotiationEntryView> page(UUID agreementId, UriInfo uri) {
        return lists.page(
                LISTING,
                uri,
                new Condition("e.agreement_id = :agreementId", Map.of("agreementId", agreementId)),
                NegotiationEntry::view);
    }

    /** Whether the person has acted as the employee or as the manager. */
    boolean tookPart(UUID agreementId, UUID person) {
        return count(
                        "agreementId = ?1 and actor = ?2 and role <> ?3",
                        agreementId,
                        person,
                        Party.OTHER)
                > 0;
    }

    /** Notes that the employee of the agreement has another manager. */
    void handedOver(TargetAgreement agreement, UUID formerManager, Instant at) {
        persist(
                new NegotiationEntry(
                        agreement,
                        null,
                        null,
                        new Change(
                                "managerId",
                                formerManager.toString(),
                                agreement.managerId().toString(),
                                null),
                        at));
    }

    /** Notes that the agreement has come into its state. */
    public void state(
            TargetAgreement agreement,
            @Nullable AgreementState before,
            @Nullable UUID actor,
            @Nullable String reason,
            Instant at) {
        persist(
                new NegotiationEntry(
                        agreement,
                        null,
                        actor,
                        new Change(
                                "state",
                                before == null ? null : before.name(),
                                agreement.state().name(),
                                reason),
                        at));
    }

    /** Notes that somebody set a value of a line. */
    void line(TargetAgreement agreement, TargetLine line, UUID actor, Change change, Instant at) {
        persist(new NegotiationEntry(agreement, line.id(), actor, change, at));
    }

    /** How values stand in the history. */
    public static @Nullable String text(@Nullable Money value) {
        return value == null ? null : value.amount().toPlainString() + ' ' + value.currency();
    }
}
