/**
 * Safe concurrent and repeated requests: {@link com.lead2order.kit.concurrency.IfMatch} guards
 * against lost updates, {@link com.lead2order.kit.concurrency.RetrySafe} against doing things
 * twice.
 */
@NullMarked
package com.lead2order.kit.concurrency;

import org.jspecify.annotations.NullMarked;
