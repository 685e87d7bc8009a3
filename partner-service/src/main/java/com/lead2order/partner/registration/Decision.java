package com.lead2order.partner.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the channel manager said to a registration.
 *
 * @param question what the partner has to answer before it goes on
 * @param duplicateOfId the registration that had this deal already
 */
public record Decision(
        @Nullable String question,
        @Nullable String rejectionReason,
        @Nullable UUID duplicateOfId,
        List<Extension> extensions) {

    /** A longer protection of an approved deal. */
    public record Extension(
            LocalDate expiresOn, @Nullable String reason, @Nullable UUID by, Instant at) {}

    public Decision {
        extensions = List.copyOf(extensions);
    }

    static Decision none() {
        return new Decision(null, null, null, List.of());
    }

    Decision asking(String newQuestion) {
        return new Decision(newQuestion, null, null, extensions);
    }

    Decision refusing(String reason, @Nullable UUID duplicateOf) {
        return new Decision(null, reason, duplicateOf, extensions);
    }

    /** Without our reasons, and without registrations of other partners. */
    Decision forPartner(boolean ownDuplicate) {
        return new Decision(
                question,
                rejectionReason,
                ownDuplicate ? duplicateOfId : null,
                extensions.stream()
                        .map(given ->
                                new Extension(given.expiresOn(), null, given.by(), given.at()))
                        .toList());
    }

    Decision open() {
        return new Decision(null, null, null, extensions);
    }

    Decision extended(Extension extension) {
        var more = new ArrayList<>(extensions);
        more.add(extension);
        return new Decision(question, rejectionReason, duplicateOfId, more);
    }
}
