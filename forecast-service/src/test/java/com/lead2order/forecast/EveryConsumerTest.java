package com.lead2order.forecast;

import com.lead2order.testing.EveryConsumer;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryConsumerTest extends EveryConsumer {

    @Override
    protected void organisation() {
        Company.known();
    }
}
