package com.lead2order.forecast.person;

import com.github.f4b6a3.uuid.UuidCreator;
import com.lead2order.kit.concurrency.IfMatch;
import com.lead2order.kit.event.Journal;
import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.reference.ExternalRefs;
import com.lead2order.kit.sql.Scalars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All people. */
@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

    static final String COLLECTION = "people";

    private static final Listing<Person> LISTING =
            Listing.ofAll(Person.class, "person", PersonView.class)
                    .filter("userName", Filter.equalTo("e.user_name"))
                    .filter("updatedSince", Filter.since("e.updated_at"))
                    .filter("externalRef", Filter.externalRef(COLLECTION))
                    .filter("q", Filter.contains("e.name"))
                    .sort("name", "e.name", "text")
                    .sort("createdAt", "e.created_at", "timestamptz")
                    .sort("updatedAt", "e.updated_at", "timestamptz")
                    .defaultSort("name");

    private final Lists lists;
    private final Journal journal;
    private final ExternalRefs externalRefs;
    private final Caller caller;
    private final Clock clock;

    Persons(Lists lists, Journal journal, ExternalRefs externalRefs, Caller caller, Clock clock) {
        this.lists = lists;
        this.journal = journal;
        this.externalRefs = externalRefs;
        this.caller = caller;
        this.clock = clock;
    }

    Page<PersonView> page(UriInfo uri) {
        return lists.page(LISTING, uri, PersonView::of);
    }

    Person known(UUID id) {
        return findByIdOptional(id).orElseThrow(PersonRule.PERSON_MUST_EXIST::violated);
    }

    Person forChange(UUID id, IfMatch ifMatch) {
        var person = known(id);
        ifMatch.require(person.version());
        return person;
    }

    /** Makes and persists a person, with the id that was sent or a new one. */
    Person create(@Nullable UUID sentId, PersonDetails details) {
        var id = sentId == null ? UuidCreator.getTimeOrderedEpoch() : sentId;
        if (findById(id) != null) {
            throw PersonRule.ID_MUST_BE_FREE.violatedAt("/id", "taken");
        }
        requireFreeUserName(id, details.userName());
        var person = new Person(id, details, caller.personIdOrNull(), clock.instant());
        persist(person);
        return person;
    }

    /** Refuses a user name that another person has. */
    void requireFreeUserName(UUID id, @Nullable String userName) {
        if (userName == null) {
            return;
        }
        var taken =
                Scalars.query(
                                getSession(),
                                "select 1 from person where user_name = :userName and id <> :id",
                                Integer.class)
                        .setParameter("userName", userName)
                        .setParameter("id", id)
                        .getResultList();
        if (!taken.isEmpty()) {
            throw PersonRule.USER_NAME_MUST_BE_FREE.violatedAt("/userName", "taken");
        }
    }

    void save(Person person, PersonEvent event) {
        journal.record(() -> PersonContract.messageFor(event, person));
        externalRefs.assign(COLLECTION, person.id(), person.details().externalRefs());
    }
}
