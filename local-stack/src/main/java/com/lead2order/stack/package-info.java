/**
 * PostgreSQL, Kafka and Keycloak as plain processes of this machine, without containers. "make up"
 * runs the whole system on them, the tests share one PostgreSQL and one Kafka per build.
 *
 * <p>Everything that runs is a {@link com.lead2order.stack.Part}; tests ask for a {@link
 * com.lead2order.stack.TestStack}.
 */
@NullMarked
package com.lead2order.stack;

import org.jspecify.annotations.NullMarked;
