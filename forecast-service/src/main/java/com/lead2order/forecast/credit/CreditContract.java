package com.lead2order.forecast.credit;

import com.lead2order.kit.event.OutgoingEvent;
import com.lead2order.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of credits; see contracts/credits. */
final class CreditContract {

    static final String TOPIC = "credits";

    /**
     * Someone who is credited.
     *
     * @param ratio share of the order, 1 is all of it
     */
    record CreditV1(
            CreditedHolderType holderType, UUID holderId, BigDecimal ratio, CreditSource source) {}

    /** Someone who is stated but not known: by id, or by system and key. */
    record UnresolvedV1(
            CreditedHolderType holderType,
            @Nullable UUID id,
            @Nullable String system,
            @Nullable String key) {}

    record OrderCreditedV1(
            UUID orderId,
            long orderVersion,
            LocalDate bookingDate,
            String currency,
            BigDecimal netTotal,
            List<CreditV1> credits,
            List<UnresolvedV1> unresolved) {}

    private CreditContract() {}

    static OutgoingEvent messageFor(OrderCredit credit) {
        return new OutgoingEvent(
                TOPIC,
                credit.id().toString(),
                "com.lead2order.order.credited.v1",
                credit.version(),
                stateOf(credit));
    }

    static OrderCreditedV1 stateOf(OrderCredit credit) {
        return new OrderCreditedV1(
                credit.id(),
                credit.orderVersion(),
                credit.bookingDate(),
                credit.currency(),
                Money.shown(credit.netTotal()),
                creditsOf(credit),
                unresolvedOf(credit));
    }

    static List<CreditV1> creditsOf(OrderCredit credit) {
        var credits = new ArrayList<CreditV1>();
        add(credits, CreditedHolderType.PERSON, credit.personId(), credit.personSource());
        add(credits, CreditedHolderType.TERRITORY, credit.territoryId(), credit.territorySource());
        add(credits, CreditedHolderType.PARTNER, credit.partnerId(), CreditSource.STATED);
        return credits;
    }

    private static void add(
            List<CreditV1> credits,
            CreditedHolderType type,
            @Nullable UUID holder,
            @Nullable CreditSource source) {
        if (holder != null) {
            credits.add(
                    new CreditV1(
                            type,
                            holder,
                            BigDecimal.ONE,
                            source == null ? CreditSource.STATED : source));
        }
    }

    static List<UnresolvedV1> unresolvedOf(OrderCredit credit) {
        var unresolved = new ArrayList<UnresolvedV1>();
        if (credit.personId() == null
                && (credit.statedPersonId() != null || credit.statedPersonKey() != null)) {
            unresolved.add(
                    new UnresolvedV1(
                            CreditedHolderType.PERSON,
                            credit.statedPersonId(),
                            credit.statedPersonSystem(),
                            credit.statedPersonKey()));
        }
        if (credit.territoryId() == null
                && (credit.statedTerritoryId() != null || credit.statedTerritoryKey() != null)) {
            unresolved.add(
                    new UnresolvedV1(
                            CreditedHolderType.TERRITORY,
                            credit.statedTerritoryId(),
                            credit.statedTerritorySystem(),
                            credit.statedTerritoryKey()));
        }
        return unresolved;
    }
}
