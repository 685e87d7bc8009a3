package com.lead2order.agreement.target;

import java.time.Instant;
import java.util.UUID;

/**
 * One side's word that the agreement is as it should be.
 *
 * @param contentHash SHA-256 over ids and agreed values of all lines
 */
public record Confirmation(UUID by, Party role, Instant at, String contentHash) {}
