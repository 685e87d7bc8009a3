package com.lead2order.kit.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What the tests publish and keep. */
@Entity
@SuppressWarnings({"unused", "NullAway.Init"}) // only maps the table
class Thing {

    @Id private String id;
    private long version;
    private String name;

    Thing() {}

    Thing(String id, long version, String name) {
        this.id = id;
        this.version = version;
        this.name = name;
    }
}
