package com.lead2order.forecast.quota;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.forecast.calendar.Period;
import com.lead2order.forecast.calendar.Periods;
import com.lead2order.forecast.holder.HolderRule;
import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.reference.References;
import com.lead2order.kit.rule.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds what quotas are about: their holders and periods. */
@ApplicationScoped
class QuotaSubjects {

    /** The members that say what a quota is about. */
    record Stated(
            @NotNull @Valid QuotaBody.HolderBody holder,
            @NotNull Measure measure,
            @NotNull String period) {}

    private final MergePatch reader;
    private final References references;
    private final Periods periods;

    QuotaSubjects(MergePatch reader, References references, Periods periods) {
        this.reader = reader;
        this.references = references;
        this.periods = periods;
    }

    /** What many quotas are about, in one statement for each kind of holder and one for periods. */
    Named namedBy(List<ObjectNode> bodies) {
        var stated = new HashSet<Stated>();
        Map<HolderType, Set<Reference>> asked = new EnumMap<>(HolderType.class);
        var names = new HashSet<String>();
        for (var body : bodies) {
            stated(body)
                    .ifPresent(it -> {
                        stated.add(it);
                        asked.computeIfAbsent(it.holder().type(), _ -> new HashSet<>())
                                .add(it.holder().ref());
                        names.add(it.period());
                    });
        }
        Map<HolderType, Map<Reference, UUID>> holders = new EnumMap<>(HolderType.class);
        asked.forEach((type, refs) -> holders.put(type, references.findAll(type.target(), refs)));
        return new Named(stated, holders, periods.findAll(names));
    }

    /** What a body says; nothing where it says only a part, or nothing readable. */
    Optional<Stated> stated(ObjectNode body) {
        var members = body.objectNode();
        for (var name : List.of("holder", "measure", "period")) {
            members.set(name, body.get(name));
        }
        try {
            return Optional.of(reader.read(members, Stated.class));
        } catch (RuleViolation unreadable) {
            return Optional.empty();
        }
    }

    /** What was found. */
    record Named(
            Set<Stated> stated,
            Map<HolderType, Map<Reference, UUID>> holders,
            Map<String, Period> periods) {

        Collection<QuotaSubject> subjects() {
            var subjects = new HashSet<QuotaSubject>();
            stated.forEach(it -> subject(it).ifPresent(subjects::add));
            return subjects;
        }

        /** What a quota is about, where that is there. */
        Optional<QuotaSubject> subject(Stated it) {
            var holder = holder(it.holder());
            var period = periods.get(it.period());
            return holder.isEmpty() || period == null
                    ? Optional.empty()
                    : Optional.of(
                            new QuotaSubject(
                                    it.holder().type(), holder.get(), it.measure(), period));
        }

        private Optional<UUID> holder(QuotaBody.HolderBody holder) {
            return Optional.ofNullable(
                    holders.getOrDefault(holder.type(), Map.of()).get(holder.ref()));
        }

        /**
         * What a quota is about.
         *
         * @throws RuleViolation where the holder or the period is unknown
         */
        QuotaSubject required(QuotaBody body) {
            var holder =
                    holder(body.holder())
                            .orElseThrow(() ->
                                    HolderRule.REFERENCE_MUST_BE_KNOWN.violatedAt(
                                            "/holder/ref", "reference-unknown"));
            var period = periods.get(body.period());
            if (period == null) {
                throw QuotaRule.PERIOD_MUST_BE_KNOWN.violatedAt("/period", "no-period");
            }
            return new QuotaSubject(body.holder().type(), holder, body.measure(), period);
        }
    }
}
