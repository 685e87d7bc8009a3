package com.lead2order.kit.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Set;

/** Gives every caller the permissions of their roles. */
@ApplicationScoped
public class Permissions implements SecurityIdentityAugmentor {

    private final Roles roles;

    Permissions(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(grantTo(QuarkusSecurityIdentity.builder(identity), identity.getRoles()));
    }

    /** The identity with the permissions of the roles. */
    SecurityIdentity grantTo(QuarkusSecurityIdentity.Builder identity, Set<String> names) {
        return identity.addPermissionChecker(
                        requested -> Uni.createFrom().item(allows(names, requested)))
                .build();
    }

    private boolean allows(Set<String> names, Permission requested) {
        var actions = requested.getActions();
        return roles.allow(
                names,
                actions == null || actions.isEmpty()
                        ? requested.getName()
                        : requested.getName() + ':' + actions);
    }
}
