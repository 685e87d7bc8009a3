package com.lead2order.agreement.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.lead2order.kit.reference.ExternalKey;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ERP's answer to one line.
 *
 * @param erpKey of the target in the ERP
 * @param error why the ERP does not take the line
 */
record Acknowledgement(
        @NotNull UUID lineId,
        @NotNull @Positive Integer versionNo,
        @NotNull Answer state,
        @Nullable @Size(min = 1, max = ExternalKey.MAX_LENGTH) @ExternalKey String erpKey,
        @Nullable @Size(max = 1000) String error) {

    /** Taken or not, or not yet decided. */
    enum Answer {
        SENT,
        ACKNOWLEDGED,
        REJECTED
    }

    @JsonIgnore
    @AssertTrue(message = "error-missing") public boolean isExplained() {
        return state != Answer.REJECTED || (error != null && !error.isBlank());
    }
}
