package com.lead2order.lead;

import com.lead2order.testing.EveryInput;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryInputTest extends EveryInput {}
