/** Records of other services and calls that the tests of several features need. */
@NullMarked
package com.lead2order.opportunity.testdata;

import org.jspecify.annotations.NullMarked;
