package com.lead2order.forecast;

import com.lead2order.testing.EveryEndpoint;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryEndpointTest extends EveryEndpoint {

    @Override
    protected void organisation() {
        Company.known();
    }
}
