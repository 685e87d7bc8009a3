package com.lead2order.opportunity.opportunity;

import java.util.UUID;

/**
 * Something that a deal names and that is not known.
 *
 * @param pointer where the deal names it
 * @param value the id that was named
 */
record UnresolvedReference(String pointer, UUID value) {}
