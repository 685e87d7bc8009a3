package com.lead2order.kit.rule;

/**
 * One value that is at fault.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or the name of a query parameter or header
 * @param message what is wrong with it, for a person
 */
public record Violation(String pointer, String message) {}
