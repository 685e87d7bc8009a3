/** The shapes of good answers: created, upserted, with their entity tags. */
@NullMarked
package com.lead2order.kit.rest;

import org.jspecify.annotations.NullMarked;
