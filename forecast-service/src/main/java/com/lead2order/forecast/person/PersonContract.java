package com.lead2order.forecast.person;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.reference.ExternalRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of people; see contracts/organisation. No mail addresses. */
final class PersonContract {

    static final String TOPIC = "organisation";

    record PersonV1(
            UUID id,
            @Nullable String userName,
            String name,
            LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            List<ExternalRef> externalRefs) {}

    private PersonContract() {}

    static OutgoingEvent messageFor(PersonEvent event, Person person) {
        var fact =
                switch (event) {
                    case PersonEvent.Registered _ -> "registered";
                    case PersonEvent.Changed _ -> "changed";
                };
        return new OutgoingEvent(
                TOPIC,
                person.id().toString(),
                "com.lead2order.person." + fact + ".v1",
                person.version(),
                stateOf(person));
    }

    static PersonV1 stateOf(Person person) {
        var details = person.details();
        return new PersonV1(
                person.id(),
                details.userName(),
                details.name(),
                details.activeFrom(),
                details.activeTo(),
                details.externalRefs());
    }
}
