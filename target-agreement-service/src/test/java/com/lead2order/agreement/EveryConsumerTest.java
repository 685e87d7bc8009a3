package com.lead2order.agreement;

import com.lead2order.testing.EveryConsumer;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryConsumerTest extends EveryConsumer {}
