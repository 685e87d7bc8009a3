package com.lead2order.agreement.export;

import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.ExternalRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreed target for the ERP. A line keeps its id when its agreement is amended: the higher
 * {@code versionNo} replaces the lower one.
 *
 * @param employeeRefs the employee's keys in other systems
 * @param to the day after the last one of the fiscal year
 * @param sentAt when the ERP said first that it has fetched the line
 * @param answeredAt when it acknowledged or rejected the line last
 */
public record ExportView(
        UUID lineId,
        int versionNo,
        UUID agreementId,
        String agreementNumber,
        UUID employeeId,
        List<ExternalRef> employeeRefs,
        String fiscalYear,
        LocalDate from,
        LocalDate to,
        @Nullable UUID accountId,
        List<ExternalRef> accountRefs,
        @Nullable UUID productGroupId,
        List<ExternalRef> productGroupRefs,
        @Nullable UUID productId,
        List<ExternalRef> productRefs,
        String measure,
        Money value,
        ExportStatus state,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable String erpKey,
        @Nullable String error) {}
