/**
 * What this service knows of the records of others: accounts, products, fiscal years, people and
 * their managers. Fed by events; something that has not arrived yet is simply not known.
 */
@NullMarked
@CheckReturnValue
package com.lead2order.agreement.known;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
