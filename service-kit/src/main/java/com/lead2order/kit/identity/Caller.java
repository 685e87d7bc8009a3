package com.lead2order.kit.identity;

import com.lead2order.kit.rule.RequestRule;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is calling: the person behind the token, or the client where no person is. */
@RequestScoped
public class Caller {

    private static final String SERVICE_ACCOUNT = "service-account-";

    private final SecurityIdentity identity;
    private final KnownPeople people;
    private final Roles roles;

    /** Looked up once a request, also where there is none: a client imports by the thousand. */
    private Optional<KnownPerson> person = Optional.empty();

    private boolean lookedUp;

    Caller(SecurityIdentity identity, KnownPeople people, Roles roles) {
        this.identity = identity;
        this.people = people;
        this.roles = roles;
    }

    /** The person, where the token belongs to one that this service knows. */
    public Optional<KnownPerson> person() {
        if (!lookedUp) {
            lookedUp = true;
            person = people.byUserName(identity.getPrincipal().getName());
        }
        return person;
    }

    /**
     * The id of the calling person.
     *
     * @throws com.lead2order.kit.rule.RuleViolation {@code person-unknown}
     */
    public UUID personId() {
        return person().orElseThrow(RequestRule.PERSON_UNKNOWN::violated).id();
    }

    /** The id of the calling person, null where a client calls in its own name. */
    public @Nullable UUID personIdOrNull() {
        return person().map(KnownPerson::id).orElse(null);
    }

    /** {@code person:<id>}, or {@code client:<client id>} where no person is behind the token. */
    public String actor() {
        return person().map(known -> "person:" + known.id()).orElseGet(() -> "client:" + client());
    }

    /** Whether somebody has signed in, rather than a client in its own name. */
    public boolean isSignedIn() {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("preferred_username") instanceof String name
                && !name.startsWith(SERVICE_ACCOUNT);
    }

    /** Tells callers apart, those of one client too: the subject of the token. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** Whether the caller's roles grant a permission such as {@code lead:assign}. */
    public boolean may(String permission) {
        return roles.allow(identity.getRoles(), permission);
    }

    /** The reasons for which the caller's roles see rows. */
    public Set<Roles.Sight> sights() {
        return roles.sights(identity.getRoles());
    }

    /** The client through which the caller comes. */
    public String client() {
        var name = identity.getPrincipal().getName();
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("azp") instanceof String client) {
            return client;
        }
        return name.startsWith(SERVICE_ACCOUNT) ? name.substring(SERVICE_ACCOUNT.length()) : name;
    }
}
