package com.lead2order.kit.identity;

import java.util.Optional;

/** Whom a token can belong to: the people that this service knows. */
public interface KnownPeople {

    /** The active person who signs in with the given name. */
    Optional<KnownPerson> byUserName(String userName);
}
