package com.lead2order.testing.planted;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does itself what use cases are for. */
@Path("/planted")
@Transactional
class PlantedResource {

    @Inject @Nullable PlantedRepository repository;

    @Transactional
    @Nullable PlantedEntity read(UUID id) {
        return repository == null ? null : repository.findById(id);
    }
}
