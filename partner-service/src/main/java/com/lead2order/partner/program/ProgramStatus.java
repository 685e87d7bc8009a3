package com.lead2order.partner.program;

/** Whether partners can join a program. */
public enum ProgramStatus {
    DRAFT,
    ACTIVE,
    CLOSED
}
