package com.lead2order.testing.stepped.step;

import com.lead2order.testing.stepped.opened.Door;
import java.util.UUID;

/** Takes a step. */
class OpenDoor {

    UUID handle(Door door) {
        return door.open();
    }
}
