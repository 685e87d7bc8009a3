package com.lead2order.opportunity.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.RuleViolation;
import com.lead2order.kit.rule.Violation;
import com.lead2order.opportunity.order.StatedOrder.StatedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderCheckTest {

    private static final Reference ACCOUNT = Reference.to("AW", "1");

    static StatedOrder order(@Nullable OrderType type, String netTotal, String... amounts) {
        var lines = new ArrayList<@Nullable StatedLine>();
        for (int i = 0; i < amounts.length; i++) {
            lines.add(line(i + 1, amounts[i]));
        }
        return order(type, netTotal, lines);
    }

    private static StatedOrder order(
            @Nullable OrderType type, String netTotal, List<@Nullable StatedLine> lines) {
        return new StatedOrder(
                "AW",
                "SO1",
                1L,
                type,
                LocalDate.of(2026, 3, 3),
                null,
                Currency.getInstance("EUR"),
                ACCOUNT,
                null,
                null,
                null,
                null,
                null,
                null,
                new BigDecimal(netTotal),
                null,
                null,
                lines);
    }

    private static StatedLine line(int number, String amount) {
        return new StatedLine(
                number,
                Reference.to("AW", "776"),
                BigDecimal.ONE,
                new BigDecimal("1"),
                null,
                new BigDecimal(amount));
    }

    private static List<String> pointersAt(StatedOrder order) {
        try {
            assertThat(OrderCheck.check(order)).isNotNull();
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
        java.util.Arrays.fill(amounts, "10.00");
        var difference = BigDecimal.valueOf(tenThousandths, 4);
        var netTotal = new BigDecimal(10 * count).add(difference);

        var order = order(OrderType.ORDER, netTotal.toPlainString(), amounts);

        var allowed = new BigDecimal("0.005").multiply(BigDecimal.valueOf(count));
        if (difference.abs().compareTo(allowed) <= 0) {
            assertThat(OrderCheck.check(order).roundingDifference())
                    .isEqualByComparingTo(difference);
        } else {
            assertThat(pointersAt(order)).containsExactly("/netTotal");
        }
    }

    @Test
    void theBookingDateIsTheOrderDateWhereNothingIsSaid() {
        var checked = OrderCheck.check(order(null, "5.00", "5.00"));
        assertThat(checked.bookingDate()).isEqualTo(checked.orderDate());
        assertThat(checked.type()).isEqualTo(OrderType.ORDER);
        assertThat(checked.channel()).isEqualTo(Channel.DIRECT);
    }

    @Test
    void onlyReturnsAndCreditsAreNegative() {
        assertThat(pointersAt(order(OrderType.ORDER, "-5", "-5")))
                .containsExactly("/netTotal", "/lines/0/netAmount");
        assertThat(pointersAt(order(OrderType.RETURN, "-5", "-5"))).isEmpty();
        assertThat(pointersAt(order(OrderType.CREDIT, "-5", "-5"))).isEmpty();
    }

    @Test
    void lineNumbersAreUniqueAndAtLeastOne() {
        assertThat(pointersAt(order(null, "10", List.of(line(1, "5"), line(1, "5")))))
                .containsExactly("/lines/1/lineNo");
        assertThat(pointersAt(order(null, "5", List.of(line(0, "5")))))
                .containsExactly("/lines/0/lineNo");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        var nothing =
                new StatedOrder(
                        null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null, null);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> assertThat(OrderCheck.check(nothing)).isNull())
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
        assertThat(pointersAt(order(null, "5.00001", "5"))).containsExactly("/netTotal");
        assertThat(pointersAt(order(null, "5.000000", "5"))).isEmpty();
        assertThat(pointersAt(order(null, "1234567890123456", "1234567890123456")))
                .containsExactly("/netTotal", "/lines/0/netAmount");
    }

    @Test
    void zerosAtTheEndAreNoOtherContent() {
        assertThat(OrderCheck.check(order(null, "5.00", "5.0")).fingerprint())
                .isEqualTo(OrderCheck.check(order(OrderType.ORDER, "5", "5")).fingerprint())
                .isNotEqualTo(OrderCheck.check(order(null, "5.001", "5")).fingerprint());
    }
}
