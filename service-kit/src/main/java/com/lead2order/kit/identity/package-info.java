/**
 * Who is calling: the person behind the token, the permissions of their roles, and the trace the
 * request belongs to.
 */
@NullMarked
package com.lead2order.kit.identity;

import org.jspecify.annotations.NullMarked;
