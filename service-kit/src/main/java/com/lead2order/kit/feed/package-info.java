/**
 * Copies of other services' records: a feed is the record that it reads, a table and a list of
 * columns.
 */
@NullMarked
package com.lead2order.kit.feed;

import org.jspecify.annotations.NullMarked;
