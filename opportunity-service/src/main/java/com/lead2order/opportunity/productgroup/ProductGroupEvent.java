package com.lead2order.opportunity.productgroup;

import java.util.UUID;

/** Something that has happened to a product group. */
sealed interface ProductGroupEvent {

    UUID groupId();

    /** The group is new in the tree. */
    record Added(UUID groupId) implements ProductGroupEvent {}

    /** Its details or its place are other than before. */
    record Changed(UUID groupId) implements ProductGroupEvent {}
}
