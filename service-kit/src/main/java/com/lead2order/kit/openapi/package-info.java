/**
 * What the OpenAPI document of a service says beyond what Quarkus reads from its resources: names,
 * permissions, refusals, types as they really are in JSON, and an example of every body. It works
 * while a service is built and costs nothing at run time.
 */
@NullMarked
package com.lead2order.kit.openapi;

import org.jspecify.annotations.NullMarked;
