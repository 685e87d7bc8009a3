package com.lead2order.gateway.openapi;

import com.lead2order.gateway.routing.Service;
import io.vertx.core.buffer.Buffer;

/** What a service says about itself, as last read. */
record ServiceDescription(Service service, Buffer json) {}
