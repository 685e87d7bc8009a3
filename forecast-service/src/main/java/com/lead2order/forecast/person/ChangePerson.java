package com.lead2order.forecast.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.json.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Changes what is known of a person. */
@ApplicationScoped
class ChangePerson {

    record Command(UUID personId, IfMatch ifMatch, JsonNode patch) {}

    private final Persons persons;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ChangePerson(Persons persons, MergePatch mergePatch, Caller caller, Clock clock) {
        this.persons = persons;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PersonView handle(Command command) {
        var person = persons.forChange(command.personId(), command.ifMatch());
        var details = mergePatch.apply(command.patch(), person.details(), PersonDetails.class);
        persons.requireFreeUserName(person.id(), details.userName());
        person.change(details, caller.personIdOrNull(), clock.instant())
                .ifPresent(changed -> persons.save(person, changed));
        return PersonView.of(person);
    }
}
