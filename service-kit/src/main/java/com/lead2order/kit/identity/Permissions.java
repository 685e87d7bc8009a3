package com.lead2order.kit.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives every caller the permissions of their roles. */
@ApplicationScoped
public class Permissions implements SecurityIdentityAugmentor {

    private final Map<String, Set<String>> permissionsOfRoles;

    Permissions(Roles roles) {
        permissionsOfRoles =
                roles.byName().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        role -> Set.copyOf(role.getValue().permissions())));
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
    SecurityIdentity grantTo(QuarkusSecurityIdentity.Builder identity, Set<String> roles) {
        return identity.addPermissionChecker(
                        requested -> Uni.createFrom().item(allows(roles, requested)))
                .build();
    }

    private boolean allows(Set<String> roles, Permission requested) {
        var actions = requested.getActions();
        return allow(
                roles,
                actions == null || actions.isEmpty()
                        ? requested.getName()
                        : requested.getName() + ':' + actions);
    }

    /** Whether one of the roles has the permission. */
    boolean allow(Set<String> roles, String permission) {
        var wildcard = permission.substring(0, permission.indexOf(':') + 1) + '*';
        return roles.stream()
                .map(role -> permissionsOfRoles.getOrDefault(role, Set.of()))
                .filter(granted -> !granted.contains("-" + permission))
                .anyMatch(granted ->
                        granted.contains(permission)
                                || granted.contains(wildcard)
                                || granted.contains("*"));
    }
}
