package com.lead2order.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Loads the AdventureWorks sample company: organisation, territories with their history, the fiscal
 * calendar of the quota quarters, quotas, accounts, products and all orders. It speaks the public
 * API only, with the integrator's token; loading twice changes nothing.
 *
 * <p>External keys are of the system {@code AW}: customer numbers for accounts, business entity ids
 * for people, the manager's id for units, and the tables' own ids for the rest.
 */
public final class AdventureWorksLoader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYSTEM = "AW";
    private static final String HEAD_OF_SALES = "273";
    private static final LocalDate LAST_DAY_OF_QUOTAS = LocalDate.parse("2014-05-31");
    private static final int QUARTERS_A_YEAR = 4;

    private final Path folder;
    private final Api api;

    public AdventureWorksLoader(Path folder, Api api) {
        this.folder = Files.isDirectory(folder.resolve("data")) ? folder.resolve("data") : folder;
        this.api = api;
    }

    /** Loads everything and returns the finished job of the order import. */
    public JsonNode load() {
        loadMasterData();
        return loadOrders();
    }

    /** Loads everything but the orders. */
    public void loadMasterData() {
        step("fiscal calendar", this::calendar);
        step("people", () -> api.bulk("people", people()));
        step("organisation", this::organisation);
        step("territories", () -> api.bulk("territories", territories()));
        step("quotas", () -> api.bulk("quotas", quotas()));
        step("product groups", this::productGroups);
        step("products", () -> api.bulk("products", products()));
        accounts();
    }

    /** What all orders of the years with quotas add up to. */
    public BigDecimal netTotalOfQuotaYears() {
        var total = new BigDecimal[] {BigDecimal.ZERO};
        table("SalesOrderHeader")
                .forEach(row -> {
                    if (LocalDate.parse(row.get("OrderDate")).isBefore(LAST_DAY_OF_QUOTAS)) {
                        total[0] = total[0].add(new BigDecimal(row.get("SubTotal")));
                    }
                });
        return total[0];
    }

    private static void step(String what, Runnable work) {
        System.out.println("loading " + what);
        work.run();
    }

    private void calendar() {
        var starts = new TreeSet<LocalDate>();
        table("SalesPersonQuotaHistory")
                .forEach(row -> starts.add(LocalDate.parse(row.get("QuotaDate"))));
        var quarters = new ArrayList<>(starts);
        quarters.add(LAST_DAY_OF_QUOTAS);
        var calendar = JSON.createObjectNode().put("code", SYSTEM).put("name", "AdventureWorks");
        var years = calendar.putArray("years");
        for (int first = 0; first + QUARTERS_A_YEAR < quarters.size(); first += QUARTERS_A_YEAR) {
            var end = quarters.get(first + QUARTERS_A_YEAR);
            var key = "FY" + end.getYear();
            var year = years.addObject().put("key", key);
            year.put("from", quarters.get(first).toString()).put("to", end.toString());
            var periods = year.putArray("periods");
            for (int q = 0; q < QUARTERS_A_YEAR; q++) {
                periods.addObject()
                        .put("key", key + "-Q" + (q + 1))
                        .put("from", quarters.get(first + q).toString())
                        .put("to", quarters.get(first + q + 1).toString());
            }
        }
        api.put("/fiscal-calendars/external/" + SYSTEM + "/" + SYSTEM, calendar);
    }

    private List<ObjectNode> people() {
        var employees = employees();
        var names = new HashMap<String, String>();
        table("Person")
                .forEach(row -> {
                    if (employees.containsKey(row.get("BusinessEntityID"))) {
                        names.put(
                                row.get("BusinessEntityID"),
                                row.get("FirstName") + " " + row.get("LastName"));
                    }
                });
        return employees.keySet().stream()
                .map(id -> record(id).put("name", names.get(id)).put("activeFrom", "2011-01-01"))
                .toList();
    }

    /** The sales people and the head of sales, each with their manager. */
    private Map<String, String> employees() {
        var sellers = new LinkedHashMap<String, String>();
        table("SalesPerson").forEach(row -> sellers.put(row.get("BusinessEntityID"), ""));
        sellers.put(HEAD_OF_SALES, "");
        table("Employee")
                .forEach(row ->
                        sellers.computeIfPresent(
                                row.get("BusinessEntityID"), (id, none) -> row.get("ManagerID")));
        return sellers;
    }

    /** One unit per manager: the sales organisation and the teams below it. */
    private void organisation() {
        var managers = employees();
        var head = record(HEAD_OF_SALES).put("name", "AdventureWorks Sales").put("type", "COMPANY");
        head.set("leader", reference(HEAD_OF_SALES));
        head.putArray("members");
        api.bulk("org-units", List.of(head));
        var teams = new LinkedHashMap<String, ObjectNode>();
        managers.forEach((person, manager) -> {
            if (managers.containsKey(manager) && !manager.equals(HEAD_OF_SALES)) {
                var team = teams.computeIfAbsent(manager, AdventureWorksLoader::team);
                var member = team.withArray("members").addObject();
                member.set("person", reference(person));
                member.put("role", "SALES_REP").put("from", "2011-01-01");
            }
        });
        managers.forEach((person, manager) -> {
            if (manager.equals(HEAD_OF_SALES)) {
                teams.computeIfAbsent(person, AdventureWorksLoader::team);
            }
        });
        api.bulk("org-units", List.copyOf(teams.values()));
    }

    private static ObjectNode team(String leader) {
        var team = record(leader).put("name", "Team of " + leader).put("type", "TEAM");
        team.set("parent", reference(HEAD_OF_SALES));
        team.set("leader", reference(leader));
        team.putArray("members");
        return team;
    }

    private List<ObjectNode> territories() {
        var territories = new LinkedHashMap<String, ObjectNode>();
        table("SalesTerritory")
                .forEach(row -> {
                    var territory =
                            record(row.get("TerritoryID"))
                                    .put("name", row.get("Name"))
                                    .put("code", SYSTEM + "-" + row.get("TerritoryID"))
                                    .put("group", row.get("Group"));
                    territory.putArray("owners");
                    territories.put(row.get("TerritoryID"), territory);
                });
        table("SalesTerritoryHistory")
                .forEach(row -> {
                    var territory = territories.get(row.get("TerritoryID"));
                    if (territory != null) {
                        var owner = territory.withArray("owners").addObject();
                        owner.set("person", reference(row.get("BusinessEntityID")));
                        owner.put("from", row.get("StartDate"));
                        // the table's last day belongs to the time, ours is exclusive
                        if (!row.get("EndDate").isEmpty()) {
                            owner.put(
                                    "to",
                                    LocalDate.parse(row.get("EndDate")).plusDays(1).toString());
                        }
                    }
                });
        return List.copyOf(territories.values());
    }

    private List<ObjectNode> quotas() {
        var starts = new TreeSet<String>();
        table("SalesPersonQuotaHistory").forEach(row -> starts.add(row.get("QuotaDate")));
        var quarters = List.copyOf(starts);
        var firstYear = LocalDate.parse(quarters.getFirst()).getYear() + 1;
        var quotas = new ArrayList<ObjectNode>();
        table("SalesPersonQuotaHistory")
                .forEach(row -> {
                    var quarter = quarters.indexOf(row.get("QuotaDate"));
                    var person = row.get("BusinessEntityID");
                    var quota = record(person + ":" + row.get("QuotaDate"));
                    var holder = quota.putObject("holder").put("type", "PERSON");
                    holder.set("ref", reference(person));
                    quota.put("measure", "REVENUE")
                            .put(
                                    "period",
                                    "%s:FY%d-Q%d"
                                            .formatted(
                                                    SYSTEM,
                                                    firstYear + quarter / QUARTERS_A_YEAR,
                                                    quarter % QUARTERS_A_YEAR + 1));
                    quota.putObject("value")
                            .put("amount", row.get("SalesQuota"))
                            .put("currency", "USD");
                    quotas.add(quota);
                });
        return quotas;
    }

    private void productGroups() {
        var categories = new ArrayList<ObjectNode>();
        table("ProductCategory")
                .forEach(row -> {
                    var key = "C" + row.get("ProductCategoryID");
                    categories.add(
                            record(key)
                                    .put("code", SYSTEM + "-" + key)
                                    .put("name", row.get("Name")));
                });
        api.bulk("product-groups", categories);
        var subcategories = new ArrayList<ObjectNode>();
        table("ProductSubcategory")
                .forEach(row -> {
                    var key = "S" + row.get("ProductSubcategoryID");
                    var group =
                            record(key)
                                    .put("code", SYSTEM + "-" + key)
                                    .put("name", row.get("Name"));
                    group.set("parent", reference("C" + row.get("ProductCategoryID")));
                    subcategories.add(group);
                });
        api.bulk("product-groups", subcategories);
    }

    private List<ObjectNode> products() {
        var products = new ArrayList<ObjectNode>();
        table("Product")
                .forEach(row -> {
                    var product =
                            record(row.get("ProductID"))
                                    .put("code", row.get("ProductNumber"))
                                    .put("name", row.get("Name"));
                    if (!row.get("ProductSubcategoryID").isEmpty()) {
                        product.set("group", reference("S" + row.get("ProductSubcategoryID")));
                    }
                    products.add(product);
                });
        return products;
    }

    /** One account per store, known by each of its customer numbers, and one per private person. */
    private void accounts() {
        var owners = new HashMap<String, String>();
        for (var person : api.get("/people?limit=500").path("items")) {
            for (var ref : person.path("externalRefs")) {
                if (ref.path("system").asText().equals(SYSTEM)) {
                    owners.put(ref.path("key").asText(), person.path("id").asText());
                }
            }
        }
        var stores = new LinkedHashMap<String, ObjectNode>();
        table("Store")
                .forEach(row -> {
                    var account =
                            JSON.createObjectNode()
                                    .put("name", row.get("Name"))
                                    .put("type", "CUSTOMER")
                                    .put("ownerId", owners.get(row.get("SalesPersonID")));
                    account.putArray("externalRefs")
                            .add(reference(SYSTEM + "-STORE", row.get("BusinessEntityID")));
                    stores.put(row.get("BusinessEntityID"), account);
                });
        var names = new HashMap<String, String>();
        table("Person")
                .forEach(row ->
                        names.put(
                                row.get("BusinessEntityID"),
                                row.get("FirstName") + " " + row.get("LastName")));
        var accounts = new ArrayList<ObjectNode>();
        table("Customer")
                .forEach(row -> {
                    var store = stores.get(row.get("StoreID"));
                    if (store != null) {
                        store.withArray("externalRefs").add(reference(row.get("CustomerID")));
                    } else {
                        accounts.add(
                                record(row.get("CustomerID"))
                                        .put("name", names.get(row.get("PersonID")))
                                        .put("type", "CUSTOMER"));
                    }
                });
        accounts.addAll(stores.values());
        try (var bar = bar("accounts", accounts.size())) {
            for (int from = 0; from < accounts.size(); from += 1000) {
                var chunk = accounts.subList(from, Math.min(from + 1000, accounts.size()));
                api.bulk("accounts", chunk);
                bar.stepBy(chunk.size());
            }
        }
    }

    /** Streams all orders, waits until they are worked off and returns the import job. */
    public JsonNode loadOrders() {
        var lines = OrderLines.of(table("SalesOrderDetail"));
        try (var bar = bar("orders", lines.orders())) {
            Supplier<java.io.InputStream> body =
                    () -> new OrderStream(table("SalesOrderHeader"), lines, bar::step).open();
            return api.importOrders(SYSTEM, body);
        }
    }

    private static ProgressBar bar(String what, long max) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(max)
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }

    private Table table(String name) {
        return new Table(folder, name);
    }

    private static ObjectNode record(String key) {
        var record = JSON.createObjectNode();
        record.putArray("externalRefs").add(reference(key));
        return record;
    }

    static ObjectNode reference(String key) {
        return reference(SYSTEM, key);
    }

    private static ObjectNode reference(String system, String key) {
        return JSON.createObjectNode().put("system", system).put("key", key);
    }
}
