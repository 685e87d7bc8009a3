package com.lead2order.forecast.holder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One after the other, who leads a unit or what lies above something; at most one on each day. */
public record Terms(List<Term> list) {

    /**
     * One of them.
     *
     * @param from the first day; null where it was always so
     * @param to the first day after it; null where it is not over
     */
    public record Term(UUID id, @Nullable LocalDate from, @Nullable LocalDate to) {

        private boolean beginsBefore(LocalDate day) {
            return from == null || from.isBefore(day);
        }

        private boolean endsAfter(LocalDate day) {
            return to == null || to.isAfter(day);
        }

        public boolean holdsOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && endsAfter(day);
        }
    }

    public Terms {
        list = List.copyOf(list);
    }

    /** One that was always so, or none. */
    public static Terms always(@Nullable UUID id) {
        return from(id, null);
    }

    /** The first one, from a day on; always where there is no day. */
    private static Terms from(@Nullable UUID id, @Nullable LocalDate from) {
        return new Terms(id == null ? List.of() : List.of(new Term(id, from, null)));
    }

    /** Which one it is on a day. */
    public Optional<UUID> on(LocalDate day) {
        return list.stream().filter(term -> term.holdsOn(day)).map(Term::id).findFirst();
    }

    /**
     * As {@link #changed(UUID, LocalDate, LocalDate)}, where there may be none yet: then it begins
     * on the day, or was always so.
     */
    public static Terms following(
            @Nullable Terms known, @Nullable UUID id, @Nullable LocalDate from, LocalDate today) {
        return known == null ? from(id, from) : known.changed(id, from, today);
    }

    /** The first day of a change that does not name one: none where nothing changes. */
    private Optional<LocalDate> beginOf(
            @Nullable UUID id, @Nullable LocalDate from, LocalDate today) {
        return from == null && Objects.equals(on(today).orElse(null), id)
                ? Optional.empty()
                : Optional.of(from == null ? today : from);
    }

    /**
     * With another one, or none, from a day on; what was before stays. Without a day it begins
     * today, and naming the one of today changes nothing, not even what is planned. Naming again
     * the one of that day says that it began no sooner: until then goes on what was before it.
     */
    public Terms changed(@Nullable UUID id, @Nullable LocalDate from, LocalDate today) {
        return beginOf(id, from, today).map(begin -> from(begin, id)).orElse(this);
    }

    /** Done twice it is as done once, because upserts are repeated. */
    private Terms from(LocalDate begin, @Nullable UUID id) {
        var terms =
                new ArrayList<>(list.stream().filter(term -> term.beginsBefore(begin)).toList());
        var beginsThen = list.stream().anyMatch(term -> begin.equals(term.from()));
        if (!beginsThen && Objects.equals(on(begin).orElse(null), id)) {
            if (id != null && leavesFollowed(terms, id)) {
                endLast(terms, begin);
            }
        } else if (!terms.isEmpty() && terms.getLast().endsAfter(begin)) {
            endLast(terms, begin);
        }
        if (id != null) {
            terms.add(new Term(id, begin, null));
        }
        return new Terms(terms);
    }

    /** Takes the last one's time away, whole; whether another one's reached right up to it. */
    private static boolean leavesFollowed(List<Term> terms, UUID id) {
        var start = terms.removeLast().from();
        while (follows(start, terms) && terms.getLast().id().equals(id)) {
            start = terms.removeLast().from();
        }
        return follows(start, terms);
    }

    private static boolean follows(@Nullable LocalDate start, List<Term> terms) {
        return start != null && !terms.isEmpty() && start.equals(terms.getLast().to());
    }

    private static void endLast(List<Term> terms, LocalDate end) {
        if (!terms.isEmpty()) {
            var last = terms.removeLast();
            terms.add(new Term(last.id(), last.from(), end));
        }
    }
}
