package com.lead2order.opportunity.known;

import com.lead2order.kit.visibility.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people of an organisation unit on a day: its members, its leader, and those of all units
 * below, each once.
 */
@ApplicationScoped
public class UnitMembers {

    private static final String PEOPLE =
            """
            select m.person_id from visibility_unit_closure k
            join visibility_member m on m.unit_id = k.unit_id
            where k.ancestor_id = :askedUnit and m.valid_from <= :askedDay
              and (m.valid_to is null or m.valid_to > :askedDay)
            union
            select u.leader_id from visibility_unit_closure k
            join visibility_unit u on u.id = k.unit_id
            where k.ancestor_id = :askedUnit and u.leader_id is not null\
            """;

    private final Clock clock;

    UnitMembers(Clock clock) {
        this.clock = clock;
    }

    /**
     * The subselect of the people that a request asks for with a parameter that names the unit, and
     * {@code asOf}; today where no day is given. Empty where it asks for none, or is not readable:
     * the list refuses that by itself.
     */
    public Optional<Condition> asked(UriInfo uri, String unitParameter) {
        var unit = uri.getQueryParameters().getFirst(unitParameter);
        var asOf = uri.getQueryParameters().getFirst("asOf");
        if (unit == null) {
            return Optional.empty();
        }
        try {
            var day = asOf == null ? LocalDate.now(clock) : LocalDate.parse(asOf);
            return Optional.of(
                    new Condition(
                            PEOPLE, Map.of("askedUnit", UUID.fromString(unit), "askedDay", day)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
