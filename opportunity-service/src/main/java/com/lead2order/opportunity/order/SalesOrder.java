package com.lead2order.opportunity.order;

import com.lead2order.kit.audit.Authorship;
import com.lead2order.opportunity.erp.Channel;
import com.lead2order.opportunity.erp.OrderFlag;
import com.lead2order.opportunity.erp.OrderStatus;
import com.lead2order.opportunity.erp.OrderType;
import com.lead2order.opportunity.erp.StatedReferences;
import com.lead2order.opportunity.intake.OrderWriter;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An order. Those of won opportunities live here; those of the ERP are written by {@link
 * OrderIntake} in whole batches, and only told here what they fulfil where they came first.
 */
@Entity
public class SalesOrder {

    @Id private UUID id;
    @Version private long version;
    private String number;

    @Enumerated(EnumType.STRING)
    private OrderOrigin origin;

    private @Nullable String sourceSystem;
    private @Nullable String externalOrderNo;
    private @Nullable Long sourceVersion;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    private OrderType type;

    private UUID accountId;
    private @Nullable UUID opportunityId;
    private @Nullable UUID fulfilsOrderId;
    private @Nullable UUID partnerId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private LocalDate orderDate;
    private LocalDate bookingDate;
    private @Nullable LocalDate cancelledOn;
    private Currency currency;
    private BigDecimal netTotal;
    private BigDecimal cancelledAmount;
    private @Nullable BigDecimal taxTotal;
    private @Nullable BigDecimal freightTotal;
    private BigDecimal roundingDifference;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<OrderFlag> flags;

    @JdbcTypeCode(SqlTypes.JSON)
    private StatedReferences stated;

    private Authorship authorship;

    @SuppressWarnings("NullAway.Init")
    SalesOrder() {}

    /** The order of a won opportunity. */
    @SuppressWarnings("NullAway.Init")
    public SalesOrder(
            UUID id,
            String number,
            WonOpportunity won,
            OrderStatus status,
            @Nullable UUID by,
            Instant now) {
        this.id = id;
        this.number = number;
        this.origin = OrderOrigin.OPPORTUNITY;
        this.status = status;
        this.type = OrderType.ORDER;
        this.accountId = won.accountId();
        this.opportunityId = won.opportunityId();
        this.partnerId = won.partnerId();
        this.channel = won.partnerId() == null ? Channel.DIRECT : Channel.INDIRECT;
        this.orderDate = won.agreedOn();
        this.bookingDate = won.agreedOn();
        this.currency = won.amount().currency();
        this.netTotal = won.amount().amount();
        this.cancelledAmount = BigDecimal.ZERO;
        this.roundingDifference = BigDecimal.ZERO;
        this.flags = List.of();
        this.stated = StatedReferences.NONE;
        this.authorship = Authorship.of(by, now);
    }

    /** An order of the ERP, as {@link OrderWriter} stores it. */
    @SuppressWarnings("NullAway.Init")
    public SalesOrder(Acceptance accepted, @Nullable UUID by, Instant now) {
        var order = accepted.order();
        this.id = accepted.id();
        this.version = accepted.version();
        this.number = order.key().externalOrderNo();
        this.origin = OrderOrigin.ERP;
        this.sourceSystem = order.key().sourceSystem();
        this.externalOrderNo = order.key().externalOrderNo();
        this.sourceVersion = order.sourceVersion();
        this.status = order.status();
        this.type = order.type();
        this.accountId = accepted.accountId();
        this.opportunityId = accepted.opportunityId();
        this.fulfilsOrderId = accepted.fulfilsOrderId();
        this.partnerId = order.partnerId();
        this.channel = order.channel();
        this.orderDate = order.orderDate();
        this.bookingDate = order.bookingDate();
        this.cancelledOn = accepted.cancelledOn();
        this.currency = order.currency();
        this.netTotal = order.netTotal();
        this.cancelledAmount = order.cancelledAmount();
        this.taxTotal = order.taxTotal();
        this.freightTotal = order.freightTotal();
        this.roundingDifference = order.roundingDifference();
        this.flags = accepted.flags();
        this.stated = order.references();
        this.authorship = Authorship.of(by, now);
    }

    /** The opportunity was reopened before the ERP booked the order. */
    public OrderEvent.Cancelled cancel(@Nullable UUID by, Instant now) {
        OrderRule.BOOKED_ORDERS_STAY.require(status == OrderStatus.OPEN);
        status = OrderStatus.CANCELLED;
        authorship = authorship.changed(by, now);
        return new OrderEvent.Cancelled(id);
    }

    /** The opportunity that this order of the ERP names was won after all: its order is booked. */
    public OrderEvent.Replaced fulfil(UUID orderOfOpportunity, @Nullable UUID by, Instant now) {
        fulfilsOrderId = orderOfOpportunity;
        authorship = authorship.changed(by, now);
        return new OrderEvent.Replaced(id);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    String number() {
        return number;
    }

    OrderOrigin origin() {
        return origin;
    }

    @Nullable String sourceSystem() {
        return sourceSystem;
    }

    @Nullable String externalOrderNo() {
        return externalOrderNo;
    }

    @Nullable Long sourceVersion() {
        return sourceVersion;
    }

    public OrderStatus status() {
        return status;
    }

    OrderType type() {
        return type;
    }

    UUID accountId() {
        return accountId;
    }

    @Nullable UUID opportunityId() {
        return opportunityId;
    }

    @Nullable UUID fulfilsOrderId() {
        return fulfilsOrderId;
    }

    @Nullable UUID partnerId() {
        return partnerId;
    }

    Channel channel() {
        return channel;
    }

    LocalDate orderDate() {
        return orderDate;
    }

    LocalDate bookingDate() {
        return bookingDate;
    }

    @Nullable LocalDate cancelledOn() {
        return cancelledOn;
    }

    Currency currency() {
        return currency;
    }

    BigDecimal netTotal() {
        return netTotal;
    }

    /** What counts of it; the order of an opportunity has yet to be booked by the ERP. */
    BigDecimal actualTotal() {
        return origin == OrderOrigin.OPPORTUNITY || status == OrderStatus.CANCELLED
                ? BigDecimal.ZERO
                : netTotal.subtract(cancelledAmount);
    }

    List<OrderFlag> flags() {
        return List.copyOf(flags);
    }

    @Nullable BigDecimal taxTotal() {
        return taxTotal;
    }

    @Nullable BigDecimal freightTotal() {
        return freightTotal;
    }

    BigDecimal roundingDifference() {
        return roundingDifference;
    }

    StatedReferences stated() {
        return stated;
    }

    Authorship authorship() {
        return authorship;
    }
}
