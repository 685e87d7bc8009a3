package com.lead2order.agreement;

import com.lead2order.testing.EveryTable;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryTableTest extends EveryTable {}
