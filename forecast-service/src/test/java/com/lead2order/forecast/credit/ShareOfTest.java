package com.lead2order.forecast.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.stack.TestStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** The law by which an amount is shared out, as the database keeps it. */
class ShareOfTest {

    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private static @Nullable Connection connection;

    @BeforeContainer
    static void aDatabaseThatKnowsTheLawAlone() throws SQLException {
        var stack = TestStack.shared();
        connection =
                DriverManager.getConnection(
                        stack.createDatabase("forecast-share-of"),
                        stack.userName(),
                        stack.password());
        try (var statement = connection.createStatement()) {
            statement.execute(read("/db/migration/V202611270313__share_of.sql"));
        }
    }

    private static String read(String resource) {
        try (var in = ShareOfTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() throws SQLException {
        database().close();
    }

    private static Connection database() {
        return Objects.requireNonNull(connection);
    }

    private static List<BigDecimal> shares(BigDecimal amount, int digits, List<BigDecimal> ratios)
            throws SQLException {
        try (var query =
                database()
                        .prepareStatement(
                                """
                                select share_of(?, ?, ?, cast(place as integer))
                                from generate_series(1, ?) place order by place
                                """)) {
            query.setBigDecimal(1, amount);
            query.setInt(2, digits);
            query.setArray(3, database().createArrayOf("numeric", ratios.toArray()));
            query.setInt(4, ratios.size());
            var shares = new ArrayList<BigDecimal>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    shares.add(rows.getBigDecimal(1));
                }
            }
            return shares;
        }
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-100_000, 100_000).map(n -> BigDecimal.valueOf(n, 2)),
                Arbitraries.longs()
                        .between(-9_000_000_000_000_000L, 9_000_000_000_000_000L)
                        .map(n -> BigDecimal.valueOf(n, 4)));
    }

    @Provide
    Arbitrary<Integer> digits() {
        return Arbitraries.of(0, 2, 3);
    }

    /** What adds up to 1 in millionths, the finest that ratios are stored in. */
    @Provide
    Arbitrary<List<BigDecimal>> ratios() {
        var several =
                Arbitraries.integers()
                        .between(1, 999_999)
                        .set()
                        .ofMaxSize(11)
                        .map(cuts -> {
                            var edges = new ArrayList<>(cuts);
                            edges.add(0);
                            edges.add(1_000_000);
                            Collections.sort(edges);
                            var parts = new ArrayList<BigDecimal>();
                            for (int i = 1; i < edges.size(); i++) {
                                parts.add(BigDecimal.valueOf(edges.get(i) - edges.get(i - 1), 6));
                            }
                            return List.copyOf(parts);
                        });
        var equal =
                Arbitraries.of(2, 4, 5, 8, 10)
                        .map(n -> Collections.nCopies(n, BigDecimal.ONE.divide(new BigDecimal(n))));
        return Combinators.combine(Arbitraries.oneOf(several, equal), Arbitraries.longs())
                .as((parts, seed) -> shuffled(parts, new Random(seed)));
    }

    private static List<BigDecimal> shuffled(List<BigDecimal> all, Random random) {
        var copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property(tries = 500)
    void theSharesAddUpToTheAmount(
            @ForAll("amounts") BigDecimal amount,
            @ForAll("digits") int digits,
            @ForAll("ratios") List<BigDecimal> ratios)
            throws SQLException {
        assertThat(sum(shares(amount, digits, ratios))).isEqualByComparingTo(amount);
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(tries = 500)
    void eachIsLessThanOneUnitOff(
            @ForAll("amounts") BigDecimal amount,
            @ForAll("digits") int digits,
            @ForAll("ratios") List<BigDecimal> ratios)
            throws SQLException {
        var unit = unit(amount, digits);
        var shares = shares(amount, digits, ratios);
        for (int i = 0; i < shares.size(); i++) {
            assertThat(shares.get(i).subtract(amount.multiply(ratios.get(i))).abs())
                    .isLessThan(unit);
            assertThat(shares.get(i).remainder(unit)).isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    /** The currency's minor unit, or a finer one where the amount is finer. */
    private static BigDecimal unit(BigDecimal amount, int digits) {
        return BigDecimal.ONE.scaleByPowerOfTen(
                -Math.max(digits, amount.stripTrailingZeros().scale()));
    }

    /** Equal ratios may differ by the unit that could not be divided, by their place. */
    @Property(tries = 500)
    void theOrderOfTheSharesChangesNothing(
            @ForAll("amounts") BigDecimal amount,
            @ForAll("digits") int digits,
            @ForAll("ratios") List<BigDecimal> ratios,
            @ForAll Random random)
            throws SQLException {
        var others = shuffled(ratios, random);
        assertThat(byRatio(others, shares(amount, digits, others)))
                .isEqualTo(byRatio(ratios, shares(amount, digits, ratios)));
    }

    private static Map<BigDecimal, List<BigDecimal>> byRatio(
            List<BigDecimal> ratios, List<BigDecimal> shares) {
        var byRatio = new TreeMap<BigDecimal, List<BigDecimal>>();
        for (int i = 0; i < shares.size(); i++) {
            byRatio.computeIfAbsent(ratios.get(i), _ -> new ArrayList<>()).add(shares.get(i));
        }
        byRatio.values().forEach(list -> list.sort(Comparator.naturalOrder()));
        return byRatio;
    }

    @Property(tries = 200)
    void whatIsTakenBackIsWhatWasGiven(
            @ForAll("amounts") BigDecimal amount,
            @ForAll("digits") int digits,
            @ForAll("ratios") List<BigDecimal> ratios)
            throws SQLException {
        assertThat(shares(amount.negate(), digits, ratios))
                .usingElementComparator(Comparator.<BigDecimal>naturalOrder())
                .containsExactlyElementsOf(
                        shares(amount, digits, ratios).stream().map(BigDecimal::negate).toList());
    }

    /** Ratios that leave a part to nobody give it to nobody, to the nearest unit. */
    @Property(tries = 200)
    void aPartIsSharedOutAsItsRatiosSay(
            @ForAll("amounts") BigDecimal amount, @ForAll("ratios") List<BigDecimal> ratios)
            throws SQLException {
        var some = ratios.subList(0, (ratios.size() + 1) / 2);
        var unit = unit(amount, 2);
        assertThat(sum(shares(amount, 2, some)))
                .isEqualByComparingTo(
                        amount.multiply(sum(some))
                                .divide(unit, 0, RoundingMode.HALF_UP)
                                .multiply(unit));
    }

    @Example
    void theCentThatIsLeftGoesToTheLargestRemainder() throws SQLException {
        var thirds =
                List.of(
                        new BigDecimal("333333").divide(MILLION),
                        new BigDecimal("333334").divide(MILLION),
                        new BigDecimal("333333").divide(MILLION));
        assertThat(shares(new BigDecimal("100.00"), 2, thirds))
                .containsExactly(
                        new BigDecimal("33.33"), new BigDecimal("33.34"), new BigDecimal("33.33"));
    }

    @Example
    void betweenEqualsTheFirstGetsIt() throws SQLException {
        var halves = List.of(new BigDecimal("0.5"), new BigDecimal("0.5"));
        assertThat(shares(new BigDecimal("0.01"), 2, halves))
                .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.00"));
        assertThat(shares(new BigDecimal("5"), 0, halves))
                .containsExactly(new BigDecimal("3"), new BigDecimal("2"));
    }
}
