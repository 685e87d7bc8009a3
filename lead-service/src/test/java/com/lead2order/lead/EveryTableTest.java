package com.lead2order.lead;

import com.lead2order.testing.EveryTable;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryTableTest extends EveryTable {}
