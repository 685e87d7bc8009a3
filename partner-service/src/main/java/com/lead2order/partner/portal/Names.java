package com.lead2order.partner.portal;

import com.lead2order.partner.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives the records of the portal the names of their accounts and owners; none where we do not know
 * them yet. Two statements for any number of records.
 */
@ApplicationScoped
class Names {

    /**
     * A record whose account and owner have names.
     *
     * @param <V> as the API shows it
     */
    interface Named<V> {

        @Nullable UUID accountId();

        @Nullable UUID ownerId();

        /** As the API shows it, with the names given. */
        V viewWith(@Nullable String accountName, @Nullable String ownerName);
    }

    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    <V> List<V> given(List<? extends Named<V>> records) {
        var accounts =
                directory.accountNames(
                        records.stream().map(Named::accountId).filter(Objects::nonNull).toList());
        var owners =
                directory.personNames(
                        records.stream().map(Named::ownerId).filter(Objects::nonNull).toList());
        return records.stream()
                .map(record ->
                        record.viewWith(
                                name(accounts, record.accountId()), name(owners, record.ownerId())))
                .toList();
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
