package com.lead2order.opportunity.selling;

import java.util.UUID;

/**
 * Something that an opportunity names and that is not known.
 *
 * @param pointer where the opportunity names it
 * @param value the id that was named
 */
record UnresolvedReference(String pointer, UUID value) {}
