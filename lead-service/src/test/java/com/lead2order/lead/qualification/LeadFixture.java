package com.lead2order.lead.qualification;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.lead2order.kit.rule.Rule;
import com.lead2order.kit.rule.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Leads as they stand at the start of a test. */
final class LeadFixture {

    static final UUID LEAD = UUID.fromString("01900000-0000-7000-8000-000000000301");
    static final UUID ACCOUNT = UUID.fromString("01900000-0000-7000-8000-000000000302");
    static final UUID CONTACT = UUID.fromString("01900000-0000-7000-8000-000000000303");
    static final UUID OPPORTUNITY = UUID.fromString("01900000-0000-7000-8000-000000000304");
    static final UUID SELLER = UUID.fromString("01900000-0000-7000-8000-000000000003");
    static final UUID MANAGER = UUID.fromString("01900000-0000-7000-8000-000000000002");
    static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private LeadFixture() {}

    static LeadDetails details(
            @Nullable UUID accountId, @Nullable UUID contactId, @Nullable String pain) {
        return new LeadDetails(
                "Machines stand still",
                SourceClass.MANUAL,
                null,
                null,
                null,
                accountId,
                null,
                contactId,
                null,
                "DOWNTIME",
                pain,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static LeadDetails complete() {
        return details(ACCOUNT, CONTACT, "Two hours a week");
    }

    static Lead inThePool() {
        return Lead.inThePool(LEAD, "L-1001", complete(), MANAGER, NOW);
    }

    static Lead owned() {
        return Lead.ownedBy(SELLER, LEAD, "L-1001", complete(), NOW);
    }

    static Conversion conversion() {
        return new Conversion(
                OPPORTUNITY,
                ACCOUNT,
                CONTACT,
                "Line 4",
                new com.lead2order.kit.money.Money(
                        new java.math.BigDecimal("50000.00"),
                        java.util.Currency.getInstance("EUR")),
                LocalDate.parse("2026-06-30"),
                null,
                SELLER,
                List.of(),
                NOW);
    }

    static void assertViolates(Rule rule, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
