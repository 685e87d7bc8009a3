/**
 * One call per change: {@link com.lead2order.kit.audit.Journal} writes the audit entry and the
 * event in the transaction that changes the aggregate.
 */
@NullMarked
package com.lead2order.kit.audit;

import org.jspecify.annotations.NullMarked;
