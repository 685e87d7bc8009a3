package com.lead2order.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.lead2order.kit.json.MergePatch;
import com.lead2order.kit.reference.Reference;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.rule.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One use of a link in a record that was sent.
 *
 * @param holder the object that has the member
 * @param place JSON pointer of the holder
 * @param byReference what the reference names, null where it is missing or null
 * @param byId the same for the id
 */
record LinkUse(
        Link link,
        ObjectNode holder,
        String place,
        @Nullable Reference byReference,
        @Nullable Reference byId) {

    /** The uses of a link in a record; none where the record does not say anything about it. */
    static List<LinkUse> of(Link link, ObjectNode body, MergePatch reader) {
        if (link.list() == null) {
            return use(link, body, "", reader).stream().toList();
        }
        var uses = new ArrayList<LinkUse>();
        var elements = body.path(link.list());
        for (int i = 0; elements.isArray() && i < elements.size(); i++) {
            if (elements.get(i) instanceof ObjectNode element) {
                uses.addAll(use(link, element, "/" + link.list() + "/" + i, reader));
            }
        }
        return uses;
    }

    private static List<LinkUse> use(
            Link link, ObjectNode holder, String place, MergePatch reader) {
        var reference = holder.get(link.member());
        var id = holder.get(link.idMember());
        if (reference == null && id == null) {
            return List.of();
        }
        if (reference != null && link.orNew() && reference.has("name")) {
            holder.putNull(link.idMember());
            return List.of();
        }
        return List.of(
                new LinkUse(
                        link,
                        holder,
                        place,
                        read(reference, place + "/" + link.member(), Reference.class, reader),
                        toId(read(id, place + "/" + link.idMember(), UUID.class, reader))));
    }

    private static <T> @Nullable T read(
            @Nullable JsonNode value, String pointer, Class<T> type, MergePatch reader) {
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return reader.read(value, type);
        } catch (RuleViolation unreadable) {
            throw unreadable.at(inside -> pointer + inside);
        }
    }

    private static @Nullable Reference toId(@Nullable UUID id) {
        return id == null ? null : Reference.to(id);
    }

    /** The references to look up. */
    Stream<Reference> references() {
        return Stream.of(byReference, byId).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** Puts the id, in the member that the type of the body has, in the place of what was sent. */
    void resolve(Function<Reference, @Nullable UUID> found) {
        var referenced = id(byReference, link.member(), found);
        var identified = id(byId, link.idMember(), found);
        if (isNamedTwice() && !Objects.equals(referenced, identified)) {
            throw RequestRule.INVALID_VALUES.violatedAt(
                    place + "/" + link.member(), "contradicts", link.idMember());
        }
        var id = referenced == null ? identified : referenced;
        holder.remove(List.of(link.member(), link.idMember()));
        if (!link.byReference()) {
            holder.put(link.idMember(), id == null ? null : id.toString());
        } else if (id == null) {
            holder.putNull(link.member());
        } else {
            holder.putObject(link.member()).put("id", id.toString());
        }
    }

    private boolean isNamedTwice() {
        return holder.has(link.member()) && holder.has(link.idMember());
    }

    private @Nullable UUID id(
            @Nullable Reference reference,
            String member,
            Function<Reference, @Nullable UUID> found) {
        if (reference == null) {
            return null;
        }
        var id = found.apply(reference);
        if (id == null) {
            throw link.target().unknown().violatedAt(place + "/" + member, "reference-unknown");
        }
        return id;
    }

    /** Where a value that the body's type has was sent. */
    String asSent(String pointer, boolean wasReference) {
        var kept = place + "/" + (link.byReference() ? link.member() : link.idMember());
        var sent = place + "/" + (wasReference ? link.member() : link.idMember());
        return pointer.equals(kept) || pointer.startsWith(kept + "/")
                ? sent + pointer.substring(kept.length())
                : pointer;
    }
}
