/**
 * Business rules and the problem details (RFC 9457) they become.
 *
 * <p>A feature lists its rules as one enum that implements {@link com.lead2order.kit.rule.Rule};
 * the only exception thrown on purpose is {@link com.lead2order.kit.rule.RuleViolation}, and {@link
 * com.lead2order.kit.rule.Problems} turns it, and everything else that can go wrong with a request,
 * into a precise answer.
 */
@NullMarked
package com.lead2order.kit.rule;

import org.jspecify.annotations.NullMarked;
