package com.lead2order.testing.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Public, with an open field, and it answers requests. */
@Entity
public class PlantedEntity {

    @Id UUID id = new UUID(0, 0);

    Response answer() {
        return Response.ok(id).build();
    }
}
