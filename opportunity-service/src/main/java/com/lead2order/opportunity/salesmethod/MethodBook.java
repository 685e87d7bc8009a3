package com.lead2order.opportunity.salesmethod;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What opportunities ask of sales methods. */
@ApplicationScoped
public class MethodBook {

    /** The method of opportunities that name none; laid down with the database. */
    public static final UUID STANDARD = UUID.fromString("01900000-0000-7000-8000-000000000301");

    private final SalesMethods methods;

    MethodBook(SalesMethods methods) {
        this.methods = methods;
    }

    /** The method with the given id. */
    public Optional<Method> find(UUID id) {
        return methods.findByIdOptional(id)
                .map(method -> new Method(method.id(), method.details().stages()));
    }

    /** The method that an opportunity follows. */
    public Method required(UUID id) {
        return find(id).orElseThrow(SalesMethodRule.METHOD_MUST_EXIST::violated);
    }
}
