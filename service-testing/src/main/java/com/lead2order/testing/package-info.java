/**
 * What the tests of all services share: a real PostgreSQL and Kafka, tokens, the published
 * contracts and the rules of the architecture.
 */
@NullMarked
package com.lead2order.testing;

import org.jspecify.annotations.NullMarked;
