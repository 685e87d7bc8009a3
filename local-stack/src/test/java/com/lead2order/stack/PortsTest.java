package com.lead2order.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A taken port is found before anything is started. */
class PortsTest {

    @Test
    void areTakenWhileSomebodyListens() throws IOException {
        try (var server = new ServerSocket(0)) {
            assertThat(Ports.isFree(server.getLocalPort())).isFalse();
            assertThat(Ports.isAnswering(server.getLocalPort())).isTrue();
        }
    }

    @Test
    void areFreeOtherwise() {
        var port = Ports.free();

        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.isAnswering(port)).isFalse();
    }

    @Test
    void areGivenToNobodyElseEvenWhileNobodyListens() {
        assertThat(Stream.generate(Ports::free).limit(2000)).doesNotHaveDuplicates();
    }
}
