package com.lead2order.forecast.person;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows people; the organisation is open to everyone who may read it. */
@ApplicationScoped
class FindPersons {

    private final Persons persons;

    FindPersons(Persons persons) {
        this.persons = persons;
    }

    Page<PersonView> page(UriInfo uri) {
        return persons.page(uri);
    }

    PersonView one(UUID id) {
        return PersonView.of(persons.known(id));
    }
}
