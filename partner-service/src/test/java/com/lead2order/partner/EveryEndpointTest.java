package com.lead2order.partner;

import com.lead2order.testing.EveryEndpoint;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryEndpointTest extends EveryEndpoint {}
