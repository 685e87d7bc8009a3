package com.lead2order.opportunity.erp;

import org.jspecify.annotations.Nullable;

/** Which of two versions of an order holds: the newer one, in whatever order they arrive. */
public final class VersionRule {

    /** What to do with a version that arrives. */
    public enum Decision {
        TAKE,
        UNCHANGED,
        STALE,
        CONTRADICTORY
    }

    private VersionRule() {}

    /**
     * Decides about one version.
     *
     * @param current version and content that hold now, null where the order is new
     * @param waiting version that waits in quarantine, null where none does; it may be sent again
     *     corrected
     */
    public static Decision decide(
            @Nullable Held current,
            @Nullable Long waiting,
            long version,
            Fingerprints fingerprints) {
        if (waiting != null && version < waiting) {
            return Decision.STALE;
        }
        if (current == null || version > current.sourceVersion()) {
            return Decision.TAKE;
        }
        if (version < current.sourceVersion()) {
            return Decision.STALE;
        }
        return fingerprints.match(current.fingerprint())
                ? Decision.UNCHANGED
                : Decision.CONTRADICTORY;
    }

    /** The version and content that hold. */
    record Held(long sourceVersion, String fingerprint) {}
}
