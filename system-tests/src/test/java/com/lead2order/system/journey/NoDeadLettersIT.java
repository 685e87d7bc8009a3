package com.lead2order.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.lead2order.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The last of all: whatever the other tests have done, crashes included, no event of our own became
 * a dead letter.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(RunningSystem.class)
class NoDeadLettersIT {

    private final Client ada;

    NoDeadLettersIT(Lead2Order system) {
        ada = system.as("ada.admin");
    }

    @Test
    void areLeft() throws IOException {
        var left = new ArrayList<String>();
        var readers = 0;
        for (var service : services()) {
            for (var topic : topics()) {
                var answer =
                        ada.get("/operations/%s/dead-letters?topic=%s".formatted(service, topic));
                if (answer.statusCode() == 400) {
                    continue; // a topic that this service does not read
                }
                readers++;
                answer.then().statusCode(200);
                if (!answer.jsonPath().getList("items").isEmpty()) {
                    left.add(service + " " + topic + ": " + answer.asString());
                }
            }
        }
        assertThat(left).isEmpty();
        assertThat(readers).as("services that read a topic").isGreaterThan(20);
    }

    private static List<String> services() {
        return Stream.of(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .map(Service::module)
                .toList();
    }

    /** The folders of the contracts, one for each topic. */
    private static List<String> topics() throws IOException {
        var contracts =
                Path.of(System.getProperty("lead2order.build.directory"))
                        .resolveSibling("contracts/src/main/resources/contracts");
        try (var folders = Files.list(contracts)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }
}
