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
    public static Terms from(@Nullable UUID id, @Nullable LocalDate from) {
        return new Terms(id == null ? List.of() : List.of(new Term(id, from, null)));
    }

    /** Which one it is on a day. */
    public Optional<UUID> on(LocalDate day) {
        return list.stream().filter(term -> term.holdsOn(day)).map(Term::id).findFirst();
    }

    /** The first day of a change that does not name one: none where nothing changes. */
    public Optional<LocalDate> beginOf(
            @Nullable UUID id, @Nullable LocalDate from, LocalDate today) {
        return from == null && Objects.equals(on(today).orElse(null), id)
                ? Optional.empty()
                : Optional.of(from == null ? today : from);
    }

    /**
     * With another one, or none, from a day on; what was before stays. Without a day it begins
     * today, and naming the one of today changes nothing, not even what is planned.
     */
    public Terms changed(@Nullable UUID id, @Nullable LocalDate from, LocalDate today) {
        return beginOf(id, from, today).map(begin -> from(begin, id)).orElse(this);
    }

    private Terms from(LocalDate begin, @Nullable UUID id) {
        var terms = new ArrayList<Term>();
        for (var term : list) {
            if (term.beginsBefore(begin)) {
                terms.add(term.endsAfter(begin) ? new Term(term.id(), term.from(), begin) : term);
            }
        }
        if (id != null) {
            var last = terms.isEmpty() ? null : terms.getLast();
            if (last != null && last.id().equals(id) && begin.equals(last.to())) {
                terms.set(terms.size() - 1, new Term(id, last.from(), null));
            } else {
                terms.add(new Term(id, begin, null));
            }
        }
        return new Terms(terms);
    }
}
