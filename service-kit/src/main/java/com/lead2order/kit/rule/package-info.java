/**
 * Business rules and the problem details (RFC 9457) they become.
 *
 * <p>A feature lists its rules as one enum that implements {@link com.lead2order.kit.rule.Rule};
 * the only exception thrown on purpose is {@link com.lead2order.kit.rule.RuleViolation}, and {@link
 * com.lead2order.kit.rule.Problems} turns it, and everything else that can go wrong with a request,
 * into a precise answer.
 *
 * <p>What a rule says about a case is named by a code, for example
 *
 * <pre>
 * throw LeadRule.REFERENCES_MUST_BE_KNOWN.violatedAt("/ownerId", "reference-unknown");
 * throw OrderRule.TOTAL_MUST_ADD_UP.violatedAt("/netTotal", "total-differs", sum);
 * throw ImportRule.ONE_AT_A_TIME.violated("import-still-running");
 * errors.add(new Violation("/lines/" + i + "/qty", "not-positive"));
 * </pre>
 *
 * <p>The code is part of the API: {@code code} beside {@code message} in {@code errors[]}. Its
 * texts stand in {@code messages.properties} (English) and {@code messages_de.properties} (German)
 * in {@code src/main/resources} of the module, UTF-8, with the placeholders {@code {0}}, {@code
 * {1}} and no quoting rules; those of the kit may be used by every service. The answer is written
 * in the language that {@code Accept-Language} asks for. A constraint of bean validation says its
 * own code as {@code message = "country-code"}; the standard ones need none.
 */
@NullMarked
package com.lead2order.kit.rule;

import org.jspecify.annotations.NullMarked;
