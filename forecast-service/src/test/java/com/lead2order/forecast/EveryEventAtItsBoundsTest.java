package com.lead2order.forecast;

import com.lead2order.testing.EveryEventAtItsBounds;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EveryEventAtItsBoundsTest extends EveryEventAtItsBounds {}
