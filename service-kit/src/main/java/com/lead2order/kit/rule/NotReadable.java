package com.lead2order.kit.rule;

/** A text that is not what it should be, such as a date that is none. */
public final class NotReadable extends IllegalArgumentException {

    private final transient Message message;

    /**
     * Says what is expected.
     *
     * @param codeOrText a code of {@code messages.properties}, or an English text
     */
    public NotReadable(String codeOrText, Object... args) {
        this(Message.of(codeOrText, args));
    }

    private NotReadable(Message message) {
        super(message.english());
        this.message = message;
    }

    /** The value of the given place or parameter as one that is at fault. */
    public Violation at(String pointer) {
        return new Violation(pointer, message);
    }
}
