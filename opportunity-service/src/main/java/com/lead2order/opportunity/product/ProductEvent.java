package com.lead2order.opportunity.product;

import java.util.UUID;

/** Something that has happened to a product. */
sealed interface ProductEvent {

    UUID productId();

    /** We sell it from now on. */
    record Added(UUID productId) implements ProductEvent {}

    /** Its details or the place of its group are other than before. */
    record Changed(UUID productId) implements ProductEvent {}
}
