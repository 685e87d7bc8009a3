package com.lead2order.partner.profile;

import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.directory.Directory;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Finds those of us who look after partners; who works for a partner looks after none. */
@RequestScoped
class ChannelManagers {

    private final Directory directory;
    private final Partners partners;
    private final Set<UUID> ours = new HashSet<>();

    ChannelManagers(Directory directory, Partners partners) {
        this.directory = directory;
        this.partners = partners;
    }

    /** The person that a reference names. */
    UUID required(Reference reference, String pointer) {
        var person = directory.personId(reference, pointer);
        if (!ours.contains(person) && partners.isUserOfSome(person)) {
            throw directory.unknownPerson(pointer);
        }
        ours.add(person);
        return person;
    }
}
