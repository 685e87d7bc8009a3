package com.lead2order.forecast.quota;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.forecast.calendar.Periods;
import com.lead2order.forecast.holder.Holders;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserted.Outcome;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sets quotas, one or many at a time. A quota is the one of its holder, measure and period;
 * external keys are further names of it.
 */
@ApplicationScoped
class SetQuotas {

    private final Quotas quotas;
    private final Holders holders;
    private final Periods periods;
    private final ExternalRefs externalRefs;
    private final OwnQuotas ownQuotas;
    private final Caller caller;
    private final Clock clock;

    SetQuotas(
            Quotas quotas,
            Holders holders,
            Periods periods,
            ExternalRefs externalRefs,
            OwnQuotas ownQuotas,
            Caller caller,
            Clock clock) {
        this.quotas = quotas;
        this.holders = holders;
        this.periods = periods;
        this.externalRefs = externalRefs;
        this.ownQuotas = ownQuotas;
        this.caller = caller;
        this.clock = clock;
    }

    /** A refused one does not hinder the others. */
    @Transactional
    List<Upserted<QuotaView>> handle(List<QuotaBody> bodies) {
        var results = new ArrayList<Upserted<QuotaView>>();
        for (var body : bodies) {
            try {
                results.add(set(body));
            } catch (RuleViolation refusal) {
                results.add(new Upserted<>(Outcome.REFUSED, null, refusal));
            }
        }
        return results;
    }

    private Upserted<QuotaView> set(QuotaBody body) {
        var subject = subjectOf(body);
        ownQuotas.refuse(subject.holderId());
        var known = byKeys(body, subject).or(() -> quotas.about(subject));
        if (known.isEmpty()) {
            var quota =
                    new Quota(
                            UuidCreator.getTimeOrderedEpoch(),
                            subject,
                            body,
                            caller.personIdOrNull(),
                            clock.instant());
            quotas.persist(quota);
            quotas.save(quota, new QuotaEvent.Set(quota.id()));
            return new Upserted<>(Outcome.CREATED, QuotaView.of(quota), null);
        }
        var quota = known.get();
        quotas.remember(quota);
        var refs = new LinkedHashSet<ExternalRef>(quota.externalRefs());
        refs.addAll(body.externalRefs());
        var changed =
                quota.change(
                        body.value(),
                        body.source(),
                        List.copyOf(refs),
                        caller.personIdOrNull(),
                        clock.instant());
        changed.ifPresent(event -> quotas.save(quota, event));
        return new Upserted<>(
                changed.isPresent() ? Outcome.CHANGED : Outcome.UNCHANGED,
                QuotaView.of(quota),
                null);
    }

    private QuotaSubject subjectOf(QuotaBody body) {
        var holder = body.holder();
        return new QuotaSubject(
                holder.type(),
                holders.required(holder.type(), holder.ref(), "/holder/ref"),
                body.measure(),
                periods.find(body.period())
                        .orElseThrow(() ->
                                QuotaRule.PERIOD_MUST_BE_KNOWN.violatedAt("/period", "no-period")));
    }

    private Optional<Quota> byKeys(QuotaBody body, QuotaSubject subject) {
        var ids =
                new LinkedHashSet<UUID>(
                        externalRefs.findAll(Quotas.COLLECTION, body.externalRefs()).values());
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        if (ids.size() > 1) {
            throw RequestRule.EXTERNAL_REF_TAKEN.violatedAt(
                    "/externalRefs", "external-refs-differ", ids.size());
        }
        var quota = quotas.findByIdOptional(ids.getFirst());
        if (quota.isPresent() && !quota.get().isAbout(subject)) {
            throw QuotaRule.SUBJECT_MUST_STAY.violatedAt(
                    "/externalRefs", "quota-named", quota.get().id());
        }
        return quota;
    }
}
