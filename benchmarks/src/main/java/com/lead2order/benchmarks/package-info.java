/** Measurements of the running system; docs/performance.md explains the figures. */
@NullMarked
package com.lead2order.benchmarks;

import org.jspecify.annotations.NullMarked;
