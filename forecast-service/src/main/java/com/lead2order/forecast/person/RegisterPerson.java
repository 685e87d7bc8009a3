package com.lead2order.forecast.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes someone into the organisation. */
@ApplicationScoped
class RegisterPerson {

    private final Persons persons;

    RegisterPerson(Persons persons) {
        this.persons = persons;
    }

    @Transactional
    PersonView handle(PersonBody body) {
        var person = persons.create(body.id(), body.details());
        persons.save(person, new PersonEvent.Registered(person.id()));
        return PersonView.of(person);
    }
}
