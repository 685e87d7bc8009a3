package com.lead2order.agreement.line;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a target is about; without an account or product it is about all of them. */
public record LineSubject(
        @Nullable UUID accountId,
        @Nullable UUID productGroupId,
        @Nullable UUID productId,
        String measure) {}
