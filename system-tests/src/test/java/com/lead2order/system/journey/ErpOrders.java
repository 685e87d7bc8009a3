package com.lead2order.system.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders of the demo company as an ERP sends them, each with two lines. Every second one is Rita's
 * in the North, the others are Olga's in the South.
 *
 * @param system the ERP they come from
 * @param from the first day of the quarter they are spread over
 * @param count how many
 */
record ErpOrders(String system, LocalDate from, int count) {

    private static final List<String> SELLERS = List.of("rita.rep", "olga.other");
    private static final List<String> TERRITORIES = List.of("N", "S");
    private static final List<String> ACCOUNTS = List.of("nordwind", "suedwerk");
    private static final BigDecimal MAINTENANCE = new BigDecimal("10.5000");
    private static final int DAYS = 84;

    String order(int number) {
        var pump = pump(number);
        return """
        {"externalOrderNo":"%d","sourceVersion":1,"type":"ORDER","orderDate":"%s","currency":"EUR",\
        "account":{"system":"DEMO","key":"%s"},"salesPerson":{"system":"DEMO","key":"%s"},"territory":{"system":"DEMO","key":"%s"},\
        "netTotal":"%s","lines":[\
        {"lineNo":1,"product":{"system":"DEMO","key":"P-100"},"qty":"1","unitPrice":"%s","netAmount":"%s"},\
        {"lineNo":2,"product":{"system":"DEMO","key":"M-1"},"qty":"1","unitPrice":"%s","netAmount":"%s"}]}
        """
                .formatted(
                        number,
                        from.plusDays(number % DAYS),
                        ACCOUNTS.get(number % 2),
                        SELLERS.get(number % 2),
                        TERRITORIES.get(number % 2),
                        pump.add(MAINTENANCE),
                        pump,
                        pump,
                        MAINTENANCE,
                        MAINTENANCE);
    }

    /** All of them, one a line; something happens while the middle one is on its way. */
    @SuppressWarnings("JdkObsolete") // a SequenceInputStream asks for an Enumeration
    InputStream streamAnd(Runnable inTheMiddle) {
        return new SequenceInputStream(
                new Enumeration<>() {
                    private int next;

                    @Override
                    public boolean hasMoreElements() {
                        return next < count;
                    }

                    @Override
                    public InputStream nextElement() {
                        if (next == count / 2) {
                            inTheMiddle.run();
                        }
                        return new ByteArrayInputStream(order(next++).getBytes(UTF_8));
                    }
                });
    }

    int countOf(String seller) {
        return (int) numbersOf(seller).count();
    }

    BigDecimal totalOf(String seller) {
        return numbersOf(seller)
                .mapToObj(number -> pump(number).add(MAINTENANCE))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private IntStream numbersOf(String seller) {
        return IntStream.range(0, count).filter(number -> SELLERS.get(number % 2).equals(seller));
    }

    /** No two orders are worth the same, so that a lost and a doubled one cannot make up. */
    private static BigDecimal pump(int number) {
        return BigDecimal.valueOf(1000_0000L + number * 10_001L, 4);
    }
}
