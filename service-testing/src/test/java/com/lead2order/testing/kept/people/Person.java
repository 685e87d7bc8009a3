package com.lead2order.testing.kept.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
class Person {

    @Id private UUID id = new UUID(0, 0);

    UUID id() {
        return id;
    }
}
