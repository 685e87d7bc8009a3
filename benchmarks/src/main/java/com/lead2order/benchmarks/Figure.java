package com.lead2order.benchmarks;

/**
 * One line of the result table.
 *
 * @param required what was asked for, as text
 */
record Figure(String what, String measured, String against, String ratio, String required) {}
