package com.lead2order.benchmarks;

import com.lead2order.stack.LocalStack;
import com.lead2order.stack.Service;
import com.lead2order.stack.load.Api;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What the parts stand on.
 *
 * @param folder where they may leave files
 */
record Bench(LocalStack stack, Path folder, Options options) {

    /** As many connections as clients of pgbench. */
    static final int CONNECTIONS = 16;

    /** What a part is measured for. */
    Duration measured() {
        return options.scaled(Duration.ofSeconds(20));
    }

    Pgbench pgbench() {
        return new Pgbench(stack, folder, measured());
    }

    /** Through the gateway, by a user of the demo company. */
    Load load(String userName) {
        return new Load(stack.gateway(), stack.login().user(userName), CONNECTIONS);
    }

    /** Through the gateway, by the ERP system. */
    Load loadOfErp() {
        return new Load(stack.gateway(), stack.login().integrator(), CONNECTIONS);
    }

    Api api(String userName) {
        var token = stack.login().user(userName);
        return new Api(stack.gateway(), () -> token);
    }

    Api apiOfErp() {
        var token = stack.login().integrator();
        return new Api(stack.gateway(), () -> token);
    }

    Database database(Service service) throws java.sql.SQLException {
        return Database.of(stack, service);
    }

    /** Ends all services and starts them again, one after the other: cold, and not at work. */
    void startCold() {
        for (var service : Service.values()) {
            stack.service(service).stop();
        }
        for (var service : Service.values()) {
            stack.restart(service);
        }
    }

    /** Waits for what a part cannot go on without. */
    static void await(String what, Duration atMost, BooleanSupplier condition)
            throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within " + atMost + ": " + what);
            }
            Thread.sleep(20);
        }
    }
}
