package com.lead2order.forecast.quota;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sets quotas, one or many at a time. A quota is the one of its holder, measure and period;
 * external keys are further names of it.
 */
@ApplicationScoped
class SetQuotas {

    private final Upserts upserts;
    private final Quotas quotas;
    private final QuotaSubjects subjects;
    private final OwnQuotas ownQuotas;
    private final Caller caller;
    private final Clock clock;

    SetQuotas(
            Upserts upserts,
            Quotas quotas,
            QuotaSubjects subjects,
            OwnQuotas ownQuotas,
            Caller caller,
            Clock clock) {
        this.upserts = upserts;
        this.quotas = quotas;
        this.subjects = subjects;
        this.ownQuotas = ownQuotas;
        this.caller = caller;
        this.clock = clock;
    }

    /** A refused one does not hinder the others. */
    @Transactional
    List<Upserted<QuotaView>> handle(List<Sent> records) {
        var named = subjects.namedBy(records.stream().map(Sent::body).toList());
        return upserts.upsert(new Run(named), records).stream()
                .map(result -> result.map(QuotaView::of))
                .toList();
    }

    /** One call, with the holders and periods that its quotas name. */
    private final class Run implements MasterData<QuotaBody, Quota> {

        private final QuotaSubjects.Named named;
        private final Map<QuotaSubject, Quota> known;

        Run(QuotaSubjects.Named named) {
            this.named = named;
            this.known = new HashMap<>(quotas.about(named.subjects()));
        }

        @Override
        public String collection() {
            return Quotas.COLLECTION;
        }

        @Override
        public Class<QuotaBody> type() {
            return QuotaBody.class;
        }

        @Override
        public boolean needsKey() {
            return false;
        }

        @Override
        public Optional<Quota> findByContent(ObjectNode body) {
            return subjects.stated(body).flatMap(named::subject).map(known::get);
        }

        @Override
        public QuotaBody sentAs(Quota quota) {
            return QuotaBody.of(quota);
        }

        @Override
        public List<Quota> load(Collection<UUID> ids) {
            return quotas.list("id in ?1", ids);
        }

        @Override
        public UUID idOf(Quota quota) {
            return quota.id();
        }

        @Override
        public List<ExternalRef> refs(Quota quota) {
            return quota.externalRefs();
        }

        @Override
        public Change<Quota> create(QuotaBody body) {
            var subject = named.required(body);
            ownQuotas.refuse(subject.holderId());
            var quota =
                    new Quota(
                            UuidCreator.getTimeOrderedEpoch(),
                            subject,
                            body,
                            caller.personIdOrNull(),
                            clock.instant());
            quotas.persist(quota);
            known.put(subject, quota);
            return new Change<>(
                    quota.id(),
                    quota,
                    () -> QuotaContract.messageFor(new QuotaEvent.Set(quota.id()), quota));
        }

        @Override
        public Optional<Change<Quota>> change(Quota quota, QuotaBody body) {
            if (!body.hasSubjectOf(QuotaBody.of(quota)) && !quota.isAbout(named.required(body))) {
                throw QuotaRule.SUBJECT_MUST_STAY.violatedAt(
                        "/externalRefs", "quota-named", quota.id());
            }
            ownQuotas.refuse(quota.holderId());
            return quota.change(
                            body.value(),
                            body.source(),
                            body.externalRefs(),
                            caller.personIdOrNull(),
                            clock.instant())
                    .map(changed ->
                            new Change<>(
                                    quota.id(),
                                    quota,
                                    () -> QuotaContract.messageFor(changed, quota)));
        }
    }
}
