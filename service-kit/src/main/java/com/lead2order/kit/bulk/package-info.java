/**
 * Master data in numbers: upserts by external key, one or a thousand at a time, in a handful of
 * statements.
 *
 * <p>A feature describes its records as {@link com.lead2order.kit.bulk.MasterData}; {@link
 * com.lead2order.kit.bulk.Upserts} does the rest, the same way for a single {@code PUT} and for a
 * bulk request.
 */
@NullMarked
package com.lead2order.kit.bulk;

import org.jspecify.annotations.NullMarked;
