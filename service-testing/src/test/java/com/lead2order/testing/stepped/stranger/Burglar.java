package com.lead2order.testing.stepped.stranger;

import com.lead2order.testing.stepped.opened.Door;
import java.util.UUID;

/** Has no business with the aggregate. */
class Burglar {

    UUID breakIn(Door door) {
        return door.open();
    }
}
