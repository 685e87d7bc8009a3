package com.lead2order.forecast.quota;

import com.lead2order.forecast.holder.HolderType;
import com.lead2order.kit.audit.Authorship;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.ExternalRef;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What someone is to achieve in a year or period. */
@Entity
class Quota {

    @Id private UUID id;
    @Version private long version;

    @Enumerated(EnumType.STRING)
    private HolderType holderType;

    private UUID holderId;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private String calendarCode;
    private String periodKey;
    private LocalDate validFrom;
    private LocalDate validTo;
    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private QuotaSource source;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<ExternalRef> externalRefs;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    Quota() {}

    @SuppressWarnings("NullAway.Init") // the value is taken in one place
    Quota(UUID id, QuotaSubject subject, QuotaBody body, @Nullable UUID by, Instant now) {
        this.id = id;
        this.holderType = subject.holderType();
        this.holderId = subject.holderId();
        this.measure = subject.measure();
        this.calendarCode = subject.period().calendarCode();
        this.periodKey = subject.period().key();
        this.validFrom = subject.period().from();
        this.validTo = subject.period().to();
        this.authorship = Authorship.of(by, now);
        take(body.value(), body.source(), body.externalRefs());
    }

    /** Takes over another value; empty where it is as before. */
    Optional<QuotaEvent.Changed> change(
            Money value,
            QuotaSource newSource,
            List<ExternalRef> refs,
            @Nullable UUID by,
            Instant now) {
        if (amount.compareTo(value.amount()) == 0
                && currency.equals(value.currency().getCurrencyCode())
                && source == newSource
                && externalRefs.equals(refs)) {
            return Optional.empty();
        }
        take(value, newSource, refs);
        authorship = authorship.changed(by, now);
        return Optional.of(new QuotaEvent.Changed(id));
    }

    private void take(Money value, QuotaSource newSource, List<ExternalRef> refs) {
        if (value.amount().signum() < 0) {
            throw QuotaRule.VALUE_MUST_NOT_BE_NEGATIVE.violatedAt("/value/amount", "negative");
        }
        amount = value.amount();
        currency = value.currency().getCurrencyCode();
        source = newSource;
        externalRefs = List.copyOf(refs);
    }

    boolean isAbout(QuotaSubject subject) {
        return holderType == subject.holderType()
                && holderId.equals(subject.holderId())
                && measure == subject.measure()
                && period().equals(subject.period().name());
    }

    String period() {
        return calendarCode + ':' + periodKey;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    HolderType holderType() {
        return holderType;
    }

    UUID holderId() {
        return holderId;
    }

    Measure measure() {
        return measure;
    }

    LocalDate from() {
        return validFrom;
    }

    LocalDate to() {
        return validTo;
    }

    Money value() {
        return Money.stored(amount, Currency.getInstance(currency));
    }

    QuotaSource source() {
        return source;
    }

    List<ExternalRef> externalRefs() {
        return externalRefs;
    }

    Authorship authorship() {
        return authorship;
    }
}
