package com.lead2order.partner.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The account that lead-service opens for a partner, under the id that was given to it here. */
record NewAccount(UUID id, String name, @Nullable String country) {}
