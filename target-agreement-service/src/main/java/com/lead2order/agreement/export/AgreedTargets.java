package com.lead2order.agreement.export;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An agreement that has come into force, as the ERP is to learn it. */
public record AgreedTargets(
        UUID agreementId,
        String agreementNumber,
        int versionNo,
        UUID employeeId,
        String fiscalYear,
        LocalDate from,
        LocalDate to,
        List<AgreedLine> lines) {}
