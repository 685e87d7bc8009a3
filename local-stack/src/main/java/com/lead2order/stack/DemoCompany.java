package com.lead2order.stack;

/** A company of our own making, so that the first look at the system shows something. */
final class DemoCompany {

    private final LocalStack stack;
    private final Progress progress;

    DemoCompany(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void load() {
        progress.say("demo company at " + stack.gateway());
    }
}
