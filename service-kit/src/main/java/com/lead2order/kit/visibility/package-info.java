/**
 * Which rows a caller may see.
 *
 * <p>The tables {@code visibility_*} are read models of the organisation, the territories and the
 * partner users, kept in every service. {@link com.lead2order.kit.visibility.Visibility} turns them
 * into one SQL condition that every list, single read, export and aggregate adds to its query.
 */
@NullMarked
package com.lead2order.kit.visibility;

import org.jspecify.annotations.NullMarked;
