package com.lead2order.testing.clean;

sealed interface CleanEvent {

    record Opened() implements CleanEvent {}
}
