package com.lead2order.kit.reference;

import com.lead2order.kit.identity.Caller;
import com.lead2order.kit.rule.RequestRule;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which client speaks for which source systems. A client without an entry speaks for none; somebody
 * who has signed in may, with the permission, correct what any system said.
 */
@ApplicationScoped
public class SourceSystems {

    /** The clients of the installation; configuration, not code. */
    @ConfigMapping(prefix = "lead2order.clients")
    public interface Clients {

        /** Clients by the id in their tokens. */
        @WithParentName
        Map<String, Client> byId();

        /** One client. */
        interface Client {

            /** Names of source systems; {@code *} is any. */
            Set<String> systems();
        }
    }

    private final Clients clients;
    private final Caller caller;

    SourceSystems(Clients clients, Caller caller) {
        this.clients = clients;
        this.caller = caller;
    }

    /**
     * Refuses a caller that does not speak for a system.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code source-system-not-yours}
     */
    public void requireMine(String system) {
        requireMine(List.of(system));
    }

    /** As {@link #requireMine(String)}, for several. */
    public void requireMine(Collection<String> systems) {
        if (caller.isSignedIn()) {
            return;
        }
        for (var system : systems) {
            if (!isOf(caller.client(), system)) {
                throw RequestRule.SOURCE_SYSTEM_NOT_YOURS.violated(
                        "client-not-of-system", caller.client(), system);
            }
        }
    }

    /** Whether a client speaks for a system, for messages that name their author as an actor. */
    public boolean isOf(String clientId, String system) {
        var client = clients.byId().get(clientId);
        return client != null
                && (client.systems().contains("*") || client.systems().contains(system));
    }
}
