package com.lead2order.stack;

/** A part of the stack could not be started; the message says which and shows why. */
public class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LINES_SHOWN = 25;

    public PartFailed(String part, String what, Throwable cause) {
        super(part + " " + what, cause);
    }

    /** For a part that has written a log: its end is part of the message. */
    PartFailed(Part part, String what) {
        super(messageFor(part, what));
    }

    PartFailed(Part part, String what, Throwable cause) {
        super(messageFor(part, what), cause);
    }

    private static String messageFor(Part part, String what) {
        return "%s %s%n--- end of %s ---%n%s%n---"
                .formatted(part.name(), what, part.log(), LogFile.end(part.log(), LINES_SHOWN));
    }
}
