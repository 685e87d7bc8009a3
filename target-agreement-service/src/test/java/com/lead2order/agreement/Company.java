package com.lead2order.agreement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.lead2order.testing.Organisation;
import com.lead2order.testing.Tokens;
import com.lead2order.testing.Topics;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A company with people, a fiscal calendar of its own and sales, as other services publish them.
 */
final class Company {

    static final String API = "/api/v1";
    private static int calendars;
    private static long credits;

    final String calendar;
    final Topics topics = Topics.ofTheService();

    private Company(String calendar) {
        this.calendar = calendar;
    }

    /**
     * With three fiscal years from June to May, FY2024 to FY2026, under a code never used before.
     */
    static Company withCalendar() {
        Organisation.known();
        var company = new Company("C" + ++calendars + UUID.randomUUID().toString().substring(0, 6));
        company.publishCalendar();
        forgetAccountsAndOrders();
        return company;
    }

    /** The people stay the same from test to test; what they sold must not. */
    private static void forgetAccountsAndOrders() {
        var gone =
                query(
                        """
                        with orders as (delete from sold_order returning 1),
                             credits as (delete from sold_credit returning 1),
                             accounts as (delete from known_account returning 1)
                        select count(*) from (select * from orders union all select * from credits union all select * from accounts) gone
                        """);
        assertThat(gone).isNotNegative();
    }

    private void publishCalendar() {
        var id = UUID.randomUUID();
        topics.publish(
                "fiscal-calendars",
                id.toString(),
                "com.lead2order.fiscal-calendar.set-up.v1",
                0,
                """
                {"id":"%s","code":"%s","name":"Test","years":[
                 {"key":"FY2024","from":"2023-06-01","to":"2024-06-01","periods":[]},
                 {"key":"FY2025","from":"2024-06-01","to":"2025-06-01","periods":[]},
                 {"key":"FY2026","from":"2025-06-01","to":"2126-06-01","periods":[]}]}
                """
                        .formatted(id, calendar));
        awaitRows("known_calendar", id);
    }

    UUID account(String name, UUID owner) {
        var id = UUID.randomUUID();
        publishAccount(id, 0, name, owner);
        awaitRows("known_account", id);
        return id;
    }

    void accountGoesTo(UUID account, String name, UUID owner) {
        publishAccount(account, 1, name, owner);
        await("select count(*) from known_account where id = '" + account + "' and version = 1", 1);
    }

    private void publishAccount(UUID id, long version, String name, UUID owner) {
        topics.publish(
                "accounts",
                id.toString(),
                "com.lead2order.account.changed.v1",
                version,
                """
                {"id":"%s","number":"A-1","name":"%s","type":"CUSTOMER","status":"ACTIVE","parentId":null,
                 "ownerId":"%s","industryCode":null,"country":null,"externalRefs":[{"system":"ERP","key":"%s"}]}
                """
                        .formatted(id, name, owner, name));
    }

    UUID productGroup(String name, UUID... above) {
        var id = UUID.randomUUID();
        var path = new StringBuilder();
        for (var ancestor : above) {
            path.append('"').append(ancestor).append("\",");
        }
        topics.publish(
                "products",
                id.toString(),
                "com.lead2order.product-group.added.v1",
                0,
                """
                {"id":"%s","code":"%s","name":"%s","parentId":null,"path":[%s"%s"],"externalRefs":[]}
                """
                        .formatted(id, name, name, path, id));
        awaitRows("known_product_group", id);
        return id;
    }

    /** An order of Rita with one line per product group, amounts as given. */
    @CanIgnoreReturnValue
    UUID order(UUID account, String bookedOn, Map<UUID, String> amountsByGroup) {
        return order(account, bookedOn, amountsByGroup, "EUR");
    }

    @CanIgnoreReturnValue
    UUID order(UUID account, String bookedOn, Map<UUID, String> amountsByGroup, String currency) {
        var id = uncreditedOrder(account, bookedOn, amountsByGroup, currency);
        credit(id, Map.of(Organisation.RITA, "1"));
        return id;
    }

    /** An order of which forecast-service does not say whose it is. */
    @CanIgnoreReturnValue
    UUID uncreditedOrder(
            UUID account, String bookedOn, Map<UUID, String> amountsByGroup, String currency) {
        var id = UUID.randomUUID();
        publishOrder(id, 0, account, bookedOn, amountsByGroup, currency, "OPEN", "");
        awaitRows("sold_order", id);
        return id;
    }

    /** Says what one unit of a currency is worth in another from a day on. */
    void rate(String from, String to, String date, String rate) {
        var id = UUID.randomUUID();
        topics.publish(
                "exchange-rates",
                id.toString(),
                "com.lead2order.exchange-rate.set.v1",
                0,
                """
                {"id":"%s","from":"%s","to":"%s","date":"%s","rate":"%s"}
                """
                        .formatted(id, from, to, date, rate));
        awaitRows("exchange_rate", id);
    }

    void publishOrder(
            UUID id,
            long version,
            UUID account,
            String bookedOn,
            Map<UUID, String> amountsByGroup) {
        publishOrder(id, version, account, bookedOn, amountsByGroup, "EUR", "OPEN", "");
    }

    /** Takes an order back as a whole. */
    void cancel(
            UUID id, UUID account, String bookedOn, Map<UUID, String> amountsByGroup, String on) {
        publishOrder(
                id,
                1,
                account,
                bookedOn,
                amountsByGroup,
                "EUR",
                "CANCELLED",
                ",\"cancelledOn\":\"" + on + "\"");
        await("select count(*) from sold_order where version = 1 and id = '" + id + "'", 1);
    }

    private void publishOrder(
            UUID id,
            long version,
            UUID account,
            String bookedOn,
            Map<UUID, String> amountsByGroup,
            String currency,
            String status,
            String more) {
        var lines = new StringBuilder();
        amountsByGroup.forEach((group, amount) ->
                lines.append(lines.isEmpty() ? "" : ",")
                        .append(
                                """
                                {"lineNo":1,"productId":"%s","productGroupId":"%s","productGroupPath":["%s"],"qty":"1",
                                 "unitPrice":"1","discountPercent":"0","netAmount":"%s"}\
                                """
                                        .formatted(UUID.randomUUID(), group, group, amount)));
        topics.publish(
                "orders",
                id.toString(),
                "com.lead2order.order.accepted.v1",
                version,
                """
                {"id":"%s","origin":"ERP","sourceSystem":"ERP","externalOrderNo":"1","sourceVersion":1,"status":"%s",
                 "type":"ORDER","accountId":"%s","opportunityId":null,"orderDate":"%s","bookingDate":"%s",
                 "currency":"%s","netTotal":"0","lines":[%s]%s}
                """
                        .formatted(id, status, account, bookedOn, bookedOn, currency, lines, more));
    }

    void credit(UUID order, Map<UUID, String> ratios) {
        var parts = new StringBuilder();
        ratios.forEach((person, ratio) ->
                parts.append(parts.isEmpty() ? "" : ",")
                        .append(
                                """
                                {"holderType":"PERSON","holderId":"%s","ratio":"%s","source":"STATED"}\
                                """
                                        .formatted(person, ratio)));
        topics.publish(
                "credits",
                order.toString(),
                "com.lead2order.order.credited.v1",
                ++credits,
                """
                {"orderId":"%s","orderVersion":0,"bookingDate":"2024-07-01","currency":"EUR","netTotal":"0",
                 "credits":[%s,{"holderType":"TERRITORY","holderId":"%s","ratio":"1","source":"STATED"}],"unresolved":[]}
                """
                        .formatted(order, parts, UUID.randomUUID()));
        await(
                "select count(*) from sold_credit where version = %d and order_id = '%s'"
                        .formatted(credits, order),
                1);
    }

    static void awaitRows(String table, UUID id) {
        await("select count(*) from " + table + " where id = '" + id + "'", 1);
    }

    static void await(String countQuery, long expected) {
        Awaitility.await(countQuery)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> query(countQuery) == expected);
    }

    static long query(String countQuery) {
        var config = ConfigProvider.getConfig();
        try (var connection =
                        DriverManager.getConnection(
                                config.getValue("quarkus.datasource.jdbc.url", String.class),
                                config.getValue("quarkus.datasource.username", String.class),
                                config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(countQuery)) {
            return rows.next() ? rows.getLong(1) : -1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    // ------------------------------------------------------------------ people at work

    static RequestSpecification as(String userName, String role) {
        return given().auth()
                .oauth2(Tokens.forUser(userName, role))
                .contentType("application/json");
    }

    static RequestSpecification vera() {
        return as("vera.vp", "vp-sales");
    }

    static RequestSpecification max() {
        return as("max.manager", "sales-manager");
    }

    static RequestSpecification mona() {
        return as("mona.manager", "sales-manager");
    }

    static RequestSpecification rita() {
        return as("rita.rep", "sales-rep");
    }

    static RequestSpecification rolf() {
        return as("rolf.rep", "sales-rep");
    }

    static RequestSpecification olga() {
        return as("olga.other", "sales-rep");
    }

    static RequestSpecification hanna() {
        return as("hanna.hr", "hr");
    }

    static RequestSpecification erp() {
        return given().auth().oauth2(Tokens.forIntegrator()).contentType("application/json");
    }

    static String policy(Map<String, Object> settings) {
        var body = new HashMap<String, Object>(settings);
        body.put("name", "Policy");
        return vera().body(body)
                .post(API + "/target-agreement-policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String cycle(Map<String, Object> policySettings, Map<String, Object> settings) {
        var body = new HashMap<String, Object>(settings);
        body.put("name", "Planning");
        body.putIfAbsent("fiscalYear", calendar + ":FY2026");
        body.put("policyId", policy(policySettings));
        return vera().body(body)
                .post(API + "/planning-cycles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Opens Rita's agreement and returns its address. */
    static String openForRita(String cycle) {
        var id =
                max().body(Map.of("employees", new Object[] {Map.of("id", Organisation.RITA)}))
                        .post(API + "/planning-cycles/" + cycle + "/opening")
                        .then()
                        .statusCode(200)
                        .body("created", equalTo(1))
                        .extract()
                        .<String>path("agreements[0].id");
        return API + "/target-agreements/" + id;
    }

    /** Sends a changing request with the current entity tag of the record that it changes. */
    @CanIgnoreReturnValue
    static ValidatableResponse step(
            RequestSpecification who, RequestSpecification again, String record, String step) {
        return who.header("If-Match", tag(again, record)).post(record + step).then();
    }

    static String tag(RequestSpecification who, String record) {
        return who.get(record).then().statusCode(200).extract().header("ETag");
    }
}
