package com.lead2order.kit.event;

import java.sql.SQLException;

/** The database refused or did not answer a statement of this package. */
class DatabaseFailure extends RuntimeException {

    DatabaseFailure(SQLException cause) {
        super(cause);
    }
}
