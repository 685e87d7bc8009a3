package com.lead2order.forecast;

import com.lead2order.testing.EveryEndpoint;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class EveryEndpointTest extends EveryEndpoint {

    @BeforeEach
    void company() {
        Company.known();
    }
}
