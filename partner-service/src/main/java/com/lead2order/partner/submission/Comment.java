package com.lead2order.partner.submission;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What may be said to a step that needs no words. */
record Comment(@Nullable @Size(max = 1000) String reason) {

    static @Nullable String reasonOf(@Nullable Comment comment) {
        return comment == null ? null : comment.reason();
    }
}
