/**
 * Lists: filters that refuse what they do not know, keyset cursors, sorting, sparse answers.
 *
 * <p>A feature declares once what its list can do ({@link com.lead2order.kit.paging.Listing}); the
 * visibility policy is part of every query.
 */
@NullMarked
package com.lead2order.kit.paging;

import org.jspecify.annotations.NullMarked;
