package com.lead2order.kit.event;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Stands in where no callers are known: the application itself acts. */
@DefaultBean
@ApplicationScoped
class SystemEventContext implements EventContext {

    private final String application;

    SystemEventContext(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.application = application;
    }

    @Override
    public String actor() {
        return "system:" + application;
    }

    @Override
    public @Nullable String traceparent() {
        return null;
    }
}
