package com.lead2order.opportunity.known;

import com.lead2order.kit.time.KnownTime;
import com.lead2order.kit.visibility.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people of an organisation unit on a day: its members, its leaders, and those of all units
 * below, each once, as they were on that day.
 */
@ApplicationScoped
public class UnitMembers {

    private static final String PEOPLE =
            """
            select p.person_id from visibility_unit_person p
            where p.unit_id = :askedUnit and (p.valid_from is null or p.valid_from <= :askedDay)
              and (p.valid_to is null or p.valid_to > :askedDay)\
            """;

    private final Clock clock;

    UnitMembers(Clock clock) {
        this.clock = clock;
    }

    /** The unit that a request names; empty where it names none, or is not readable. */
    public Optional<UUID> askedUnit(UriInfo uri, String unitParameter) {
        try {
            return Optional.ofNullable(uri.getQueryParameters().getFirst(unitParameter))
                    .map(UUID::fromString);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The subselect of the people that a request asks for with a parameter that names the unit, and
     * {@code asOf}; today where no day is given. Empty where it asks for none, or is not readable:
     * the list refuses that by itself.
     */
    public Optional<Condition> asked(UriInfo uri, String unitParameter) {
        var asOf = uri.getQueryParameters().getFirst("asOf");
        try {
            var day = asOf == null ? LocalDate.now(clock) : KnownTime.day(asOf);
            return askedUnit(uri, unitParameter)
                    .map(unit -> new Condition(PEOPLE, Map.of("askedUnit", unit, "askedDay", day)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
