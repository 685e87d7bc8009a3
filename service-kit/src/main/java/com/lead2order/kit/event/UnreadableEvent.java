package com.lead2order.kit.event;

/** A record that is no CloudEvent; trying again does not help. */
class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String message) {
        super(message);
    }
}
