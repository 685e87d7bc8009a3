package com.lead2order.kit.bulk;

import com.lead2order.kit.reference.Target;
import org.jspecify.annotations.Nullable;

/**
 * A member of an upsert by which a record names another one: as a reference ({@code "owner":
 * {"system", "key"}}) or by id ({@code "ownerId"}).
 *
 * @param list the array whose elements have the member; null where the record itself has it
 * @param member the member that holds a reference
 * @param idMember the member that holds an id
 * @param target what is named
 * @param byReference whether the type of the body has the reference rather than the id
 * @param orNew whether the reference may describe a new record instead, by its name
 */
public record Link(
        @Nullable String list,
        String member,
        String idMember,
        Target target,
        boolean byReference,
        boolean orNew) {

    /** A link of the record itself, kept as an id. */
    public static Link to(Target target, String member) {
        return new Link(null, member, member + "Id", target, false, false);
    }

    /** The same link in the elements of an array. */
    public Link in(String array) {
        return new Link(array, member, idMember, target, byReference, orNew);
    }

    /** For a body that has the reference and no id. */
    public Link keptAsReference() {
        return new Link(list, member, idMember, target, true, orNew);
    }

    /** For a body that may also describe a new record. */
    public Link orNewOne() {
        return new Link(list, member, idMember, target, byReference, true);
    }
}
