/** A constraint as Jakarta Validation has them, for a planted violation. */
@NullMarked
package com.lead2order.testing.planted.validation.constraints;

import org.jspecify.annotations.NullMarked;
