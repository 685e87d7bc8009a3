/** What roles are granted, what the code asks for and what the documents say of it. */
@NullMarked
package com.lead2order.system.permissions;

import org.jspecify.annotations.NullMarked;
