package com.lead2order.agreement.target;

import com.lead2order.agreement.known.Names;
import com.lead2order.agreement.line.LineView;
import com.lead2order.agreement.target.AgreementView.Totals;
import com.lead2order.kit.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Shows agreements with names and totals; three statements for any number of them. */
@ApplicationScoped
public class AgreementViews {

    private record Key(UUID agreementId, String measure) {}

    /** Sums of the lines of one agreement. */
    private record Sums(long lines, long open, List<Totals> totals) {

        private static final Sums NONE = new Sums(0, 0, List.of());

        Sums and(long moreLines, long moreOpen, Totals more) {
            var all = new ArrayList<>(totals);
            all.add(more);
            return new Sums(lines + moreLines, open + moreOpen, List.copyOf(all));
        }
    }

    private final Session session;
    private final Names names;

    AgreementViews(Session session, Names names) {
        this.session = session;
        this.names = names;
    }

    public AgreementView of(TargetAgreement agreement) {
        return of(List.of(agreement)).getFirst();
    }

    public List<AgreementView> of(List<TargetAgreement> agreements) {
        var people =
                names.ofPeople(
                        agreements.stream()
                                .flatMap(a -> Stream.of(a.employeeId(), a.managerId()))
                                .toList());
        var sums = sums(agreements);
        return agreements.stream()
                .map(agreement ->
                        view(agreement, people, sums.getOrDefault(agreement.id(), Sums.NONE)))
                .toList();
    }

    private static AgreementView view(
            TargetAgreement agreement, Map<UUID, String> people, Sums sums) {
        var authorship = agreement.authorship();
        return new AgreementView(
                agreement.id(),
                agreement.version(),
                agreement.number(),
                agreement.versionNo(),
                agreement.supersedesId(),
                agreement.cycleId(),
                agreement.employeeId(),
                people.get(agreement.employeeId()),
                agreement.managerId(),
                people.get(agreement.managerId()),
                agreement.fiscalYear(),
                agreement.from(),
                agreement.to(),
                agreement.currency().getCurrencyCode(),
                agreement.state(),
                agreement.stateSince(),
                agreement.round(),
                agreement.terms().maxRounds(),
                agreement.terms().limitAction(),
                agreement.terms().managementOnlyMeasures(),
                agreement.policyId(),
                agreement.policyVersion(),
                agreement.dueOn(),
                agreement.confirmations(),
                agreement.inForceAt(),
                sums.lines(),
                sums.open(),
                sums.totals(),
                authorship.createdAt(),
                authorship.createdBy(),
                authorship.updatedAt(),
                authorship.updatedBy());
    }

    private Map<UUID, Sums> sums(List<TargetAgreement> agreements) {
        var currencies = new HashMap<UUID, TargetAgreement>();
        agreements.forEach(agreement -> currencies.put(agreement.id(), agreement));
        var missing = missing(currencies.keySet());
        var sums = new HashMap<UUID, Sums>();
        for (var row :
                session.createNativeQuery(
                                """
                                select agreement_id, measure, count(*), count(*) filter (where agreed_amount is null),
                                       coalesce(sum(actual_py), 0), sum(planned_amount),
                                       sum(coalesce(proposed_amount, planned_amount)), coalesce(sum(agreed_amount), 0),
                                       coalesce(bool_or(missing @> '[{"figure": "actualPY"}]'), false),
                                       bool_or(no_rate and actual_py is null)
                                from target_line
                                where agreement_id = any(cast(:ids as uuid[]))
                                group by agreement_id, measure order by agreement_id, measure
                                """,
                                Object[].class)
                        .setParameter("ids", currencies.keySet().toArray(UUID[]::new))
                        .getResultList()) {
            var id = (UUID) row[0];
            var agreement = currencies.get(id);
            if (agreement == null) {
                continue;
            }
            var open = ((Number) row[3]).longValue();
            var isIncomplete = (boolean) row[8] || (boolean) row[9];
            var totals =
                    new Totals(
                            (String) row[1],
                            (boolean) row[9] ? null : money(agreement, row[4]),
                            money(agreement, row[5]),
                            money(agreement, row[6]),
                            open == 0 ? money(agreement, row[7]) : null,
                            isIncomplete ? true : null,
                            missing.get(new Key(id, (String) row[1])),
                            isIncomplete ? LineView.NO_RATE : null);
            sums.put(
                    id,
                    sums.getOrDefault(id, Sums.NONE)
                            .and(((Number) row[2]).longValue(), open, totals));
        }
        return sums;
    }

    /** What last year lacks, by agreement and measure. */
    private Map<Key, List<Money>> missing(Set<UUID> agreements) {
        var missing = new HashMap<Key, List<Money>>();
        for (var row :
                session.createNativeQuery(
                                """
                                select l.agreement_id, l.measure, m.currency, sum(m.amount)
                                from target_line l
                                cross join lateral jsonb_to_recordset(l.missing)
                                    as m(figure text, amount numeric, currency text)
                                where l.agreement_id = any(cast(:ids as uuid[])) and l.missing is not null
                                  and m.figure = 'actualPY'
                                group by l.agreement_id, l.measure, m.currency
                                order by l.agreement_id, l.measure, m.currency
                                """,
                                Object[].class)
                        .setParameter("ids", agreements.toArray(UUID[]::new))
                        .getResultList()) {
            missing.computeIfAbsent(new Key((UUID) row[0], (String) row[1]), _ -> new ArrayList<>())
                    .add(Money.stored((BigDecimal) row[3], Currency.getInstance((String) row[2])));
        }
        return missing;
    }

    private static Money money(TargetAgreement agreement, Object sum) {
        return Money.stored((BigDecimal) sum, agreement.currency());
    }
}
