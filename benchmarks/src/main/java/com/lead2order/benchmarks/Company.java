package com.lead2order.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lead2order.stack.load.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * 2,000 sellers in teams of 20 below the demo company, the first team being Team North with Rita
 * and under Max. They have no login; whoever asks is of the demo company.
 */
final class Company {

    static final String SYSTEM = "BENCH";

    /** The number in the id of the first seller; those of the others follow. */
    static final int FIRST = 0x10000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SELLERS = 2000;
    private static final int TEAM = 20;
    private static final int SMALLEST = 2 * TEAM;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Bench bench;
    private final Api admin;
    private final int sellers;

    Company(Bench bench) {
        this.bench = bench;
        this.admin = bench.api("ada.admin");
        this.sellers = (int) bench.options().scaled(SELLERS, SMALLEST);
    }

    int sellers() {
        return sellers;
    }

    /** The external key of a seller; the numbers start with 0. */
    static String key(int seller) {
        return "seller-" + seller;
    }

    static String id(int seller) {
        return String.format(Locale.ROOT, "01900000-0000-7000-8000-%012x", FIRST + seller);
    }

    /** Loads the sellers, and waits until the other services know them; twice changes nothing. */
    void load() throws InterruptedException {
        var erp = bench.apiOfErp();
        erp.bulk("people", IntStream.range(0, sellers).mapToObj(Company::person).toList());
        var units = new ArrayList<JsonNode>();
        for (int first = 0; first < sellers; first += TEAM) {
            units.add(unit(first, Math.min(first + TEAM, sellers)));
        }
        erp.bulk("org-units", units);
        var last = sellers - 1;
        Bench.await("sellers in lead-service", PATIENCE, () -> succeeds(() -> lead(last)));
    }

    /** A lead of a seller; returns its id. */
    String lead(int seller) {
        return admin.post(
                        "/leads",
                        json(
                                """
                                {"title":"Line %d stands still","prospectName":"Nordwind AG","contact":{"firstName":"Nora","lastName":"Nord"},
                                 "painCategory":"DOWNTIME","painDescription":"Two hours a week","ownerId":"%s",
                                 "painImpact":{"amount":"120000.00","currency":"EUR"}}
                                """
                                        .formatted(seller, id(seller))))
                .path("id")
                .asText();
    }

    private static JsonNode person(int seller) {
        return json(
                """
                {"id":"%s","userName":"%s","name":"Seller %d","activeFrom":"2020-01-01","externalRefs":[%s]}
                """
                        .formatted(id(seller), key(seller), seller, reference(key(seller))));
    }

    private static JsonNode unit(int first, int end) {
        var members = new ArrayList<String>();
        if (first == 0) {
            members.add(member("{\"system\":\"DEMO\",\"key\":\"rita.rep\"}"));
            members.add(member("{\"system\":\"DEMO\",\"key\":\"rolf.rep\"}"));
        }
        IntStream.range(first, end).forEach(each -> members.add(member(reference(key(each)))));
        return first == 0
                ? json(
                        """
                        {"id":"01900000-0000-7000-8000-000000000102","name":"Team North","type":"TEAM","parent":{"system":"DEMO","key":"sales"},
                         "leader":{"system":"DEMO","key":"max.manager"},"members":[%s],"externalRefs":[{"system":"DEMO","key":"north"}]}
                        """
                                .formatted(String.join(",", members)))
                : json(
                        """
                        {"name":"Team %d","type":"TEAM","parent":{"system":"DEMO","key":"sales"},"leader":%s,"members":[%s],"externalRefs":[%s]}
                        """
                                .formatted(
                                        first / TEAM,
                                        reference(key(first)),
                                        String.join(",", members),
                                        reference("team-" + first / TEAM)));
    }

    private static String member(String person) {
        return "{\"person\":%s,\"role\":\"SALES_REP\",\"from\":\"2020-01-01\"}".formatted(person);
    }

    private static String reference(String key) {
        return "{\"system\":\"%s\",\"key\":\"%s\"}".formatted(SYSTEM, key);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** Whether something that others still have to hear of works already. */
    static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }
}
