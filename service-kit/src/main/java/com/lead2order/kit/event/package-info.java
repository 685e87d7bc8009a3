/**
 * Domain events between services: CloudEvents in Kafka, never lost and never half published.
 *
 * <p>Producing: {@link com.lead2order.kit.event.Journal} stores events in the transaction of the
 * change; {@link com.lead2order.kit.event.Relay} publishes them after the commit, one relay per
 * database at a time.
 *
 * <p>Consuming: {@link com.lead2order.kit.event.Feed} reads all topics of the service and hands
 * each batch to the {@link com.lead2order.kit.event.EventConsumer}s of its topic, in one
 * transaction with the position reached. What cannot be processed goes to {@link
 * com.lead2order.kit.event.DeadLetters}; {@link com.lead2order.kit.event.Replay} applies a topic or
 * its dead letters again.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.kit.event;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
