package com.lead2order.partner;

import com.lead2order.testing.EveryInput;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryInputTest extends EveryInput {}
