/** Who is calling: the person behind the token, and the permissions of their roles. */
@NullMarked
package com.lead2order.kit.identity;

import org.jspecify.annotations.NullMarked;
