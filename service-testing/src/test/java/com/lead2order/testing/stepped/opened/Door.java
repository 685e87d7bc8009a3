package com.lead2order.testing.stepped.opened;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An aggregate whose steps are in a package of their own. */
@Entity
public class Door {

    @Id private UUID id = new UUID(0, 0);

    public UUID open() {
        return id;
    }
}
