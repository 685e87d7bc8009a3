package com.lead2order.agreement;

import com.lead2order.testing.EveryEventAtItsBounds;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryEventAtItsBoundsTest extends EveryEventAtItsBounds {}
