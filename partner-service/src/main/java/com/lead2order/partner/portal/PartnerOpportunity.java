package com.lead2order.partner.portal;

import com.lead2order.kit.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An opportunity that a partner has a part in, as opportunity-service published it. */
@Entity
@Immutable
@Table(name = "known_opportunity")
class PartnerOpportunity implements Names.Named<OpportunityView> {

    @Id private UUID id;
    private @Nullable String number;
    private String name;
    private @Nullable UUID accountId;
    private @Nullable UUID ownerId;
    private String status;
    private @Nullable String stage;
    private @Nullable BigDecimal amount;
    private @Nullable Currency currency;
    private @Nullable Integer probabilityPercent;
    private @Nullable LocalDate closeDate;
    private @Nullable UUID dealRegistrationId;
    private UUID[] partnerIds;
    private @Nullable String closeReason;
    private @Nullable LocalDate closedOn;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    PartnerOpportunity() {}

    @Override
    public @Nullable UUID accountId() {
        return accountId;
    }

    @Override
    public @Nullable UUID ownerId() {
        return ownerId;
    }

    @Override
    public OpportunityView viewWith(@Nullable String accountName, @Nullable String ownerName) {
        return new OpportunityView(
                id,
                number,
                name,
                accountId,
                accountName,
                ownerId,
                ownerName,
                status,
                stage,
                amount == null || currency == null ? null : Money.stored(amount, currency),
                probabilityPercent,
                closeDate,
                dealRegistrationId,
                List.of(partnerIds),
                closeReason,
                closedOn,
                updatedAt);
    }
}
