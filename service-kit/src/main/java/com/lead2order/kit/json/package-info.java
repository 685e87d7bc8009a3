/**
 * How JSON is read and written everywhere: decimals as strings, strict dates, strict UTF-8, text
 * that PostgreSQL can store, and merge patches (RFC 7396).
 */
@NullMarked
package com.lead2order.kit.json;

import org.jspecify.annotations.NullMarked;
