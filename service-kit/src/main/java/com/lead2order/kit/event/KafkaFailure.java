package com.lead2order.kit.event;

import org.jspecify.annotations.Nullable;

/** Kafka did not answer or did not accept what it was given. */
class KafkaFailure extends RuntimeException {

    KafkaFailure(String message, @Nullable Throwable cause) {
        super(cause == null ? message : message + ": " + cause, cause);
    }
}
