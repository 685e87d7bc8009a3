package com.lead2order.kit.identity;

import java.util.Optional;
import java.util.UUID;

/** A person of the organisation and, for partner users, the partner they belong to. */
public record KnownPerson(UUID id, String userName, Optional<UUID> partnerId) {}
