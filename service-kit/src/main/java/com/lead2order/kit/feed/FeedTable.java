package com.lead2order.kit.feed;

import com.lead2order.kit.event.IncomingEvent;
import com.lead2order.kit.money.Money;
import com.lead2order.kit.reference.ExternalRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed keeps what it reads: a table with a key, a {@code version} and columns, each with
 * the type of the database that its value is written as.
 *
 * @param <T> what the service reads of a published state
 */
public final class FeedTable<T> {

    /**
     * One column.
     *
     * @param isKept whether it stays as it was when the record was heard of first
     */
    record Column<T>(
            String name,
            String type,
            BiFunction<T, IncomingEvent, ? extends @Nullable Object> value,
            boolean isKept) {

        @Nullable String text(T state, IncomingEvent event) {
            return write(value.apply(state, event));
        }

        /** As the database reads it; a collection as an array. */
        private static @Nullable String write(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case Collection<?> values ->
                        values.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",", "{", "}"));
                case Instant instant -> instant.atOffset(ZoneOffset.UTC).toString();
                default -> value.toString();
            };
        }
    }

    /** The external keys that the records come with. */
    record Keys<T>(String collection, Function<T, @Nullable List<ExternalRef>> refs) {}

    private final String name;
    private final Class<T> state;
    private final List<Column<T>> columns = new ArrayList<>();
    private String key = "id";
    private @Nullable String aggregate;
    private @Nullable Keys<T> keys;
    private @Nullable Predicate<T> wanted;
    private boolean forgets = true;

    private FeedTable(String name, Class<T> state) {
        this.name = name;
        this.state = state;
    }

    /** A table whose key is {@code id}. */
    public static <T> FeedTable<T> of(String name, Class<T> state) {
        return new FeedTable<>(name, state);
    }

    /** Calls the key of the table otherwise. */
    public FeedTable<T> key(String column) {
        key = column;
        return this;
    }

    /** Reads only what is about one kind of record, of a topic that several share. */
    public FeedTable<T> about(String kind) {
        aggregate = kind;
        return this;
    }

    /**
     * Adds a column.
     *
     * @param type the name of a type of the database, such as {@code uuid[]}; a collection is
     *     written as an array of ids or numbers, anything else as its text
     */
    public FeedTable<T> column(
            String column, String type, Function<T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(column, type, (it, _) -> value.apply(it), false));
        return this;
    }

    /** Adds two columns, for the number and the currency of an amount. */
    public FeedTable<T> money(String number, String currency, Function<T, @Nullable Money> value) {
        return column(
                        number,
                        "numeric",
                        it -> {
                            var money = value.apply(it);
                            return money == null ? null : money.amount();
                        })
                .column(
                        currency,
                        "text",
                        it -> {
                            var money = value.apply(it);
                            return money == null ? null : money.currency();
                        });
    }

    /** Adds a column for something that the event says besides the state. */
    public FeedTable<T> columnOfEvent(
            String column, String type, Function<IncomingEvent, ?> value) {
        columns.add(new Column<>(column, type, (_, event) -> value.apply(event), false));
        return this;
    }

    /** Adds a column that keeps what the first event of a record said. */
    public FeedTable<T> columnOfFirstEvent(
            String column, String type, Function<IncomingEvent, ?> value) {
        columns.add(new Column<>(column, type, (_, event) -> value.apply(event), true));
        return this;
    }

    /** Keeps the external keys as well, so that the records are found by them. */
    public FeedTable<T> externalRefs(
            String collection, Function<T, @Nullable List<ExternalRef>> refs) {
        keys = new Keys<>(collection, refs);
        return this;
    }

    /** Takes up only records of which something holds; one that was taken up is kept up to date. */
    public FeedTable<T> only(Predicate<T> condition) {
        wanted = condition;
        return this;
    }

    /** Keeps records also when they are gone for good where they came from. */
    public FeedTable<T> keepingWhatIsGone() {
        forgets = false;
        return this;
    }

    String name() {
        return name;
    }

    Class<T> state() {
        return state;
    }

    String key() {
        return key;
    }

    List<Column<T>> columns() {
        return columns;
    }

    @Nullable Keys<T> keys() {
        return keys;
    }

    boolean wants(T value) {
        return wanted == null || wanted.test(value);
    }

    boolean forgets() {
        return forgets;
    }

    /** Whether it is a tombstone, which does not say of what kind, or about the kind of record. */
    boolean concerns(IncomingEvent event) {
        return event.isTombstone()
                || aggregate == null
                || event.type().startsWith("com.lead2order." + aggregate + '.');
    }

    /** One statement for any number of rows; each column comes as an array of texts. */
    String upsert() {
        var names = columns.stream().map(Column::name).toList();
        var set =
                columns.stream()
                        .filter(column -> !column.isKept())
                        .map(column -> ", %1$s = excluded.%1$s".formatted(column.name()))
                        .collect(Collectors.joining());
        var values =
                columns.stream()
                        .map(column -> ", cast(r.%s as %s)".formatted(column.name(), column.type()))
                        .collect(Collectors.joining());
        var arrays =
                names.stream()
                        .map(column -> ", cast(:%s as text[])".formatted(column))
                        .collect(Collectors.joining());
        var all = names.stream().map(column -> ", " + column).collect(Collectors.joining());
        return """
        insert into %1$s (%2$s, version%3$s)
        select r.%2$s, r.version%4$s
        from unnest(cast(:record_keys as uuid[]), cast(:record_versions as bigint[])%5$s) r(%2$s, version%3$s)
        order by r.%2$s
        on conflict (%2$s) do update set version = excluded.version%6$s
        where excluded.version > %1$s.version
        returning %2$s
        """
                .formatted(name, key, all, values, arrays, set);
    }
}
