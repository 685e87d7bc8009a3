package com.lead2order.agreement.line;

import java.util.UUID;

/** What lines must know of the agreement that they belong to. */
public interface ParentAgreement {

    UUID id();

    /** Which version of the agreement the lines are of; exports are counted by it. */
    int versionNo();

    /** Whether only management sets the measure. */
    boolean isForManagementOnly(String measure);
}
