package com.lead2order.testing.planted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.UUID;

class PlantedRepository implements PanacheRepositoryBase<PlantedEntity, UUID> {}
