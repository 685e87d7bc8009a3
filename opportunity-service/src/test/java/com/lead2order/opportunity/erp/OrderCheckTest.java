package com.lead2order.opportunity.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static ErpOrder check(Stated order) {
        return OrderCheck.check(order.order(), TODAY);
    }

    private static List<String> pointersAt(Stated order) {
        try {
            assertThat(check(order)).isNotNull();
            return List.of();
        } catch (RuleViolation violation) {
            return violation.violations().stream().map(Violation::pointer).toList();
        }
    }

    @Property
    void theTotalMayDifferByHalfACentForEachLine(
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @LongRange(min = -3000, max = 3000) long tenThousandths) {
        var amounts = new String[count];
        Arrays.fill(amounts, "10.00");
        var difference = BigDecimal.valueOf(tenThousandths, 4);
        var netTotal = new BigDecimal(10 * count).add(difference);

        var order = Stated.order(netTotal.toPlainString(), amounts);

        var allowed = new BigDecimal("0.005").multiply(BigDecimal.valueOf(count));
        if (difference.abs().compareTo(allowed) <= 0) {
            assertThat(check(order).roundingDifference()).isEqualByComparingTo(difference);
        } else {
            assertThat(pointersAt(order)).containsExactly("/netTotal");
        }
    }

    @Test
    void theBookingDateIsTheOrderDateWhereNothingIsSaid() {
        var checked = check(Stated.order("5.00", "5.00"));
        assertThat(checked.bookingDate()).isEqualTo(checked.orderDate());
        assertThat(checked.type()).isEqualTo(OrderType.ORDER);
        assertThat(checked.channel()).isEqualTo(Channel.DIRECT);
        assertThat(checked.status()).isEqualTo(OrderStatus.OPEN);
    }

    @Test
    void lineNumbersAreUniqueAndAtLeastOne() {
        assertThat(pointersAt(Stated.order("10", "5", "5").line(1, "lineNo", 1)))
                .containsExactly("/lines/1/lineNo");
        assertThat(pointersAt(Stated.order("5", "5").line(0, "lineNo", 0)))
                .containsExactly("/lines/0/lineNo");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> assertThat(check(Stated.nothing())).isNull())
                .satisfies(violation ->
                        assertThat(violation.violations())
                                .extracting(Violation::pointer)
                                .containsExactly(
                                        "/sourceSystem",
                                        "/externalOrderNo",
                                        "/sourceVersion",
                                        "/orderDate",
                                        "/currency",
                                        "/account",
                                        "/netTotal",
                                        "/lines"));
    }

    @Test
    void amountsHaveFourDecimalsAtMost() {
        assertThat(pointersAt(Stated.order("5.00001", "5"))).containsExactly("/netTotal");
        assertThat(pointersAt(Stated.order("5.000000", "5"))).isEmpty();
        assertThat(pointersAt(Stated.order("1234567890123456", "1234567890123456")))
                .containsExactly("/netTotal", "/lines/0/unitPrice", "/lines/0/netAmount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XTS", "XAU", "XDR"})
    void onlyMoneyIsACurrency(String code) {
        var order = Stated.order("5", "5").with("currency", code);
        assertThatThrownBy(() -> pointersAt(order))
                .hasMessageContaining("must be a currency")
                .hasMessageContaining("[\"currency\"]");
    }

    @Test
    void noVersionLocksAnOrderForEver() {
        assertThat(pointersAt(Stated.order("5", "5").with("sourceVersion", Long.MAX_VALUE)))
                .containsExactly("/sourceVersion");
        assertThat(pointersAt(Stated.order("5", "5").with("sourceVersion", -1L)))
                .containsExactly("/sourceVersion");
        assertThat(
                        pointersAt(
                                Stated.order("5", "5")
                                        .with("sourceVersion", OrderCheck.HIGHEST_VERSION)))
                .isEmpty();
    }

    @Nested
    class TheSign {

        @Test
        void ofAnOrderIsPositive() {
            assertThat(pointersAt(Stated.order("-5", "-5")))
                    .containsExactly("/netTotal", "/lines/0/netAmount");
            assertThat(pointersAt(Stated.order("5", "5").with("taxTotal", "-1")))
                    .containsExactly("/taxTotal");
            assertThat(pointersAt(Stated.order("5", "5").with("freightTotal", "-1")))
                    .containsExactly("/freightTotal");
            assertThat(pointersAt(Stated.order("5", "5").line(0, "unitPrice", "-5")))
                    .containsExactly("/lines/0/unitPrice");
        }

        @ParameterizedTest
        @EnumSource(names = {"RETURN", "CREDIT"})
        void ofWhatComesBackIsNegative(OrderType type) {
            assertThat(pointersAt(Stated.order("-5", "-5").with("type", type))).isEmpty();
            assertThat(pointersAt(Stated.order("5", "5").with("type", type)))
                    .containsExactly("/netTotal", "/lines/0/netAmount");
            assertThat(
                            pointersAt(
                                    Stated.order("-5", "-5")
                                            .with("type", type)
                                            .with("taxTotal", "0.95")))
                    .containsExactly("/taxTotal");
        }

        @ParameterizedTest
        @EnumSource(names = {"RETURN", "CREDIT"})
        void ofAReturnedQuantityIsTheErpsChoice(OrderType type) {
            for (var qty : new String[] {"1", "-1"}) {
                var order = Stated.order("-5", "-5").with("type", type).line(0, "qty", qty);
                assertThat(pointersAt(order)).isEmpty();
                assertThat(check(order).flags(new UUID(0, 0), NamedRecords.NONE)).isEmpty();
            }
        }

        @Test
        void ofAQuantityIsThere() {
            assertThat(pointersAt(Stated.order("5", "5").line(0, "qty", "0")))
                    .containsExactly("/lines/0/qty");
            assertThat(pointersAt(Stated.order("5", "5").line(0, "qty", "-1")))
                    .containsExactly("/lines/0/qty");
        }
    }

    @Nested
    class ThePrice {

        private static ErpOrder with(String qty, String price, String discount, String amount) {
            return check(
                    Stated.order(amount, amount)
                            .line(0, "qty", qty)
                            .line(0, "unitPrice", price)
                            .line(0, "discountPercent", discount));
        }

        @Test
        void thatMakesTheAmountIsNothingOdd() {
            assertThat(
                            with("3", "2024.994", "2", "5953.48")
                                    .flags(new UUID(0, 0), NamedRecords.NONE))
                    .isEmpty();
            assertThat(with("1000", "0.33", "0", "333.33").flags(new UUID(0, 0), NamedRecords.NONE))
                    .isEmpty();
            assertThat(with("1", "5", "100", "0").flags(new UUID(0, 0), NamedRecords.NONE))
                    .isEmpty();
        }

        @Test
        void thatMakesAnotherAmountIsFlaggedAndAccepted() {
            assertThat(
                            with("1000", "1000.00", "0", "100.00")
                                    .flags(new UUID(0, 0), NamedRecords.NONE))
                    .containsExactly(OrderFlag.PRICE_DIFFERS);
            assertThat(with("1", "5", "100", "5").flags(new UUID(0, 0), NamedRecords.NONE))
                    .containsExactly(OrderFlag.PRICE_DIFFERS);
        }
    }

    @Nested
    class Cancelling {

        @Test
        void aWholeOrderNeedsNoMoreThanTheStatus() {
            var order = check(Stated.order("5", "5").with("status", OrderStatus.CANCELLED));
            assertThat(order.isCancelled()).isTrue();
        }

        @Test
        void allLinesCancelsTheOrder() {
            var all = Stated.order("5", "5").line(0, "cancelledQty", "1");
            assertThat(check(all).status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(pointersAt(all.with("status", OrderStatus.OPEN))).containsExactly("/status");
        }

        @Test
        void aPartOfALineTakesThatPartOfItsAmount() {
            var order =
                    Stated.order("10", "10")
                            .line(0, "qty", "3")
                            .line(0, "unitPrice", "3.3333")
                            .line(0, "cancelledQty", "1");
            assertThat(check(order).cancelledAmount()).isEqualByComparingTo("3.3333");
            assertThat(check(order).status()).isEqualTo(OrderStatus.OPEN);
        }

        @Test
        void stopsAtTheQuantity() {
            assertThat(pointersAt(Stated.order("5", "5").line(0, "cancelledQty", "1.0001")))
                    .containsExactly("/lines/0/cancelledQty");
            assertThat(pointersAt(Stated.order("5", "5").line(0, "cancelledQty", "-1")))
                    .containsExactly("/lines/0/cancelledQty");
        }

        @Test
        void hasADayOnlyWhereSomethingIsCancelled() {
            var day = LocalDate.of(2026, 4, 1);
            assertThat(pointersAt(Stated.order("5", "5").with("cancelledOn", day)))
                    .containsExactly("/cancelledOn");
            var cancelled = Stated.order("5", "5").with("status", OrderStatus.CANCELLED);
            assertThat(pointersAt(cancelled.with("cancelledOn", day))).isEmpty();
            assertThat(pointersAt(cancelled.with("cancelledOn", LocalDate.of(2026, 1, 1))))
                    .containsExactly("/cancelledOn");
        }
    }

    @Nested
    class Delivering {

        private static OrderStatus after(String first, String second) {
            return check(
                            Stated.order("10", "5", "5")
                                    .line(0, "deliveredQty", first)
                                    .line(1, "deliveredQty", second))
                    .status();
        }

        @Test
        void decidesTheStatus() {
            assertThat(after("0", "0")).isEqualTo(OrderStatus.OPEN);
            assertThat(after("1", "0")).isEqualTo(OrderStatus.PARTIAL);
            assertThat(after("1", "1.5")).isEqualTo(OrderStatus.FULFILLED);
        }

        @Test
        void doesNotWaitForWhatIsCancelled() {
            var order =
                    Stated.order("10", "5", "5")
                            .line(0, "deliveredQty", "1")
                            .line(1, "cancelledQty", "1");
            assertThat(check(order.line(1, "deliveredQty", "0")).status())
                    .isEqualTo(OrderStatus.FULFILLED);
        }

        @Test
        void isOverruledByAStatedStatus() {
            assertThat(
                            check(
                                            Stated.order("5", "5")
                                                    .line(0, "deliveredQty", "1")
                                                    .with("status", OrderStatus.PARTIAL))
                                    .status())
                    .isEqualTo(OrderStatus.PARTIAL);
        }
    }

    @Nested
    class TheSameContent {

        private final Stated order = Stated.order("10.00", "5.0", "5").with("orderDate", TODAY);

        private String meaning(Stated stated) {
            return check(stated).fingerprints().meaning();
        }

        @Test
        void mayHaveItsDefaultsWrittenOut() {
            var writtenOut =
                    order.with("type", OrderType.ORDER)
                            .with("status", OrderStatus.OPEN)
                            .with("channel", Channel.DIRECT)
                            .with("bookingDate", TODAY)
                            .with("netTotal", "10")
                            .line(0, "discountPercent", "0")
                            .line(0, "cancelledQty", "0.00")
                            .line(0, "qty", "1.000");
            assertThat(meaning(writtenOut)).isEqualTo(meaning(order));
        }

        @Test
        void mayHaveItsLinesInAnotherOrder() {
            assertThat(meaning(order.linesReversed())).isEqualTo(meaning(order));
        }

        @Test
        void isNoOtherContent() {
            assertThat(meaning(order))
                    .isNotEqualTo(meaning(order.with("netTotal", "10.001")))
                    .isNotEqualTo(meaning(order.with("channel", Channel.INDIRECT)))
                    .isNotEqualTo(meaning(order.with("status", OrderStatus.CANCELLED)))
                    .isNotEqualTo(meaning(order.line(0, "cancelledQty", "1")))
                    .isNotEqualTo(meaning(order.line(0, "deliveredQty", "1")));
        }
    }
}
