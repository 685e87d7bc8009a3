package com.lead2order.kit.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an upsert takes: the members of a record, none of which must be there. The resource
 * itself takes a JSON tree, because it must know which members were sent.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UpsertOf {

    /** The type with the members. */
    Class<?> value();

    /** Further members that hold references; {@code list.member} for those in an array. */
    String[] links() default {};
}
