/** What hand-written SQL needs besides Hibernate. */
@org.jspecify.annotations.NullMarked
package com.lead2order.kit.sql;
