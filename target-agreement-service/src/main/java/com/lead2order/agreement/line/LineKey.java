package com.lead2order.agreement.line;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A line keeps its id in all versions of its agreement. */
@Embeddable
public record LineKey(UUID agreementId, UUID id) implements Serializable {}
