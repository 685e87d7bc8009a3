/** A feature that keeps people and their units. */
@NullMarked
package com.lead2order.testing.kept.people;

import org.jspecify.annotations.NullMarked;
