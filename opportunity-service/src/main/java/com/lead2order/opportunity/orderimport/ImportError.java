package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.intake.Outcome;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A line of an import that did not become the order that holds. */
@Entity
@Table(name = "order_import_error")
class ImportError {

    @Id private UUID id;
    private UUID importId;
    private long line;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String externalOrderNo;
    private String problem;
    private String message;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Violation> errors;

    @SuppressWarnings("NullAway.Init")
    ImportError() {}

    UUID importId() {
        return importId;
    }

    /** The line as the API shows it. */
    ImportErrorView view() {
        return new ImportErrorView(id, line, outcome, externalOrderNo, problem, message, errors);
    }
}
