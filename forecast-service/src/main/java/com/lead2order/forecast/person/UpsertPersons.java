package com.lead2order.forecast.person;

import com.lead2order.kit.bulk.MasterData;
import com.lead2order.kit.bulk.Sent;
import com.lead2order.kit.bulk.Upserted;
import com.lead2order.kit.bulk.Upserts;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps people as integrators know them, by external key, one or many at a time. */
@ApplicationScoped
class UpsertPersons implements MasterData<PersonBody, Person> {

    private final Upserts upserts;
    private final Persons persons;
    private final Caller caller;
    private final Clock clock;

    UpsertPersons(Upserts upserts, Persons persons, Caller caller, Clock clock) {
        this.upserts = upserts;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<Upserted<PersonView>> handle(List<Sent> records) {
        return upserts.upsert(this, records).stream()
                .map(result -> result.map(PersonView::of))
                .toList();
    }

    @Override
    public String collection() {
        return Persons.COLLECTION;
    }

    @Override
    public Class<PersonBody> type() {
        return PersonBody.class;
    }

    @Override
    public PersonBody sentAs(Person person) {
        return PersonBody.of(person.id(), person.details());
    }

    @Override
    public String topic() {
        return PersonContract.TOPIC;
    }

    @Override
    public List<Person> load(Collection<UUID> ids) {
        return persons.list("id in ?1", ids);
    }

    @Override
    public UUID idOf(Person person) {
        return person.id();
    }

    @Override
    public List<ExternalRef> refs(Person person) {
        return person.details().externalRefs();
    }

    @Override
    public Change<Person> create(PersonBody body) {
        var person = persons.create(body.id(), body.details());
        return new Change<>(
                person.id(),
                person,
                () -> PersonContract.messageFor(new PersonEvent.Registered(person.id()), person));
    }

    @Override
    public Optional<Change<Person>> change(Person person, PersonBody body) {
        if (body.id() != null && !body.id().equals(person.id())) {
            throw PersonRule.ID_MUST_STAY.violatedAt("/id", "id-is", person.id());
        }
        persons.requireFreeUserName(person.id(), body.userName());
        return person.change(body.details(), caller.personIdOrNull(), clock.instant())
                .map(changed ->
                        new Change<>(
                                person.id(),
                                person,
                                () -> PersonContract.messageFor(changed, person)));
    }
}
