/** Classes that break each rule of the architecture, so that the rules are known to bite. */
@NullMarked
package com.lead2order.testing.planted;

import org.jspecify.annotations.NullMarked;
