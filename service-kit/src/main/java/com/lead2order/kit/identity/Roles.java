package com.lead2order.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each realm role may do and see; configuration, not code. */
@ConfigMapping(prefix = "lead2order.roles")
public interface Roles {

    /** Roles by their name in the token. */
    @WithParentName
    Map<String, Role> byName();

    /** One role. */
    interface Role {

        /**
         * Permissions such as {@code lead:convert}; {@code lead:*} and {@code *} are allowed, and
         * {@code -lead:convert} takes one of them away.
         */
        List<String> permissions();

        /** Which rows the role sees; several add up. */
        Set<Sight> sees();
    }

    /** A reason for which a row is visible. */
    enum Sight {
        /** The caller owns it. */
        OWN,
        /** The caller is in its team or split. */
        TEAM,
        /** Its owner is in a unit that the caller leads, or in one below. */
        SUBTREE,
        /** It lies in a territory of the caller, or in one below. */
        TERRITORY,
        /** It belongs to the caller's partner account. */
        PARTNER,
        /** It has any partner. */
        ALL_PARTNERS,
        /** Everything. */
        ALL
    }
}
