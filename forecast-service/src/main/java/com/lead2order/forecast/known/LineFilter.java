package com.lead2order.forecast.known;

import com.lead2order.kit.json.PlainValues;
import com.lead2order.kit.paging.QueryParameters;
import com.lead2order.kit.visibility.Condition;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Which of the lines {@code e} of orders are asked for: those of an account, of a product, of a
 * product group and the groups below it. Of what names none, the value is {@code unassigned}.
 *
 * @param ids for each type that is asked for; {@link #UNASSIGNED} asks for those of none
 * @param subgroups whether a product group brings along those below
 */
public record LineFilter(Map<PartType, UUID> ids, boolean subgroups) {

    /** Stands for the account, product or product group of lines that name none. */
    public static final UUID UNASSIGNED = new UUID(0, 0);

    /** All lines. */
    public static final LineFilter ALL = new LineFilter(Map.of(), true);

    private static final String NONE = "unassigned";

    private static final Map<PartType, String> OF_ONE =
            Map.of(
                    PartType.ACCOUNT, "e.account_id = cast(:accountId as uuid)",
                    PartType.PRODUCT, "e.product_id = cast(:productId as uuid)",
                    PartType.PRODUCT_GROUP,
                            """
                            e.product_id in (select f.id from known_product f
                                join known_product_group g on g.id = f.group_id
                                where g.path @> array[cast(:productGroupId as uuid)])\
                            """);
    private static final Map<PartType, String> OF_NONE =
            Map.of(
                    PartType.ACCOUNT, "e.account_id is null",
                    PartType.PRODUCT, "e.product_id is null",
                    PartType.PRODUCT_GROUP,
                            """
                            not exists (select from known_product f
                                join known_product_group g on g.id = f.group_id where f.id = e.product_id)\
                            """);
    private static final String OF_THE_GROUP_ITSELF =
            "e.product_id in (select f.id from known_product f where f.group_id ="
                    + " cast(:productGroupId as uuid))";

    private static final String TOPMOST = "g.path[1]";
    private static final String RIGHT_BELOW =
            """
            coalesce(g.path[array_position(g.path, cast(:productGroupId as uuid)) + 1],
                cast(:productGroupId as uuid))\
            """;

    public LineFilter {
        subgroups = subgroups || !ids.containsKey(PartType.PRODUCT_GROUP);
    }

    /** The one that a request asks for. */
    public static LineFilter of(QueryParameters parameters) {
        var ids = new EnumMap<PartType, UUID>(PartType.class);
        for (var type : PartType.values()) {
            parameters.value(type.parameter(), LineFilter::id).ifPresent(id -> ids.put(type, id));
        }
        return new LineFilter(
                ids, parameters.value("includeSubgroups", PlainValues::flag).orElse(true));
    }

    private static UUID id(String text) {
        return text.equals(NONE) ? UNASSIGNED : PlainValues.uuid(text);
    }

    /** Whether all lines are asked for. */
    public boolean isAll() {
        return ids.isEmpty();
    }

    /** Whether whole orders are asked for: all, or those of an account. */
    public boolean isOfOrders() {
        return ids.entrySet().stream()
                .allMatch(asked ->
                        asked.getKey() == PartType.ACCOUNT && !asked.getValue().equals(UNASSIGNED));
    }

    /** The lines among these that are of a part. */
    public LineFilter and(Part part) {
        var both = new EnumMap<PartType, UUID>(PartType.class);
        both.putAll(ids);
        both.put(part.type(), part.group());
        return new LineFilter(
                both,
                part.type() == PartType.PRODUCT_GROUP
                        ? !part.group().equals(ids.get(part.type()))
                        : subgroups);
    }

    /** As the query parameters that ask for it, each after an ampersand. */
    public String query() {
        var query = new StringBuilder();
        ids.forEach((type, id) ->
                query.append('&')
                        .append(type.parameter())
                        .append('=')
                        .append(id.equals(UNASSIGNED) ? NONE : id));
        return subgroups ? query.toString() : query + "&includeSubgroups=false";
    }

    /** The condition on lines {@code e}, by {@code e.account_id} and {@code e.product_id}. */
    public Condition condition() {
        var condition = Condition.of("true");
        for (var asked : ids.entrySet()) {
            var type = asked.getKey();
            condition =
                    condition.and(
                            asked.getValue().equals(UNASSIGNED)
                                    ? Condition.of(sql(OF_NONE, type))
                                    : new Condition(
                                            ofOne(type),
                                            Map.of(type.parameter(), asked.getValue())));
        }
        return condition;
    }

    private String ofOne(PartType type) {
        return type == PartType.PRODUCT_GROUP && !subgroups
                ? OF_THE_GROUP_ITSELF
                : sql(OF_ONE, type);
    }

    private static String sql(Map<PartType, String> ofTypes, PartType type) {
        return Objects.requireNonNull(ofTypes.get(type));
    }

    /**
     * What lines are added up by, in SQL after {@link #joined}. Product groups are those right
     * below the one that is asked for, else the topmost; what is in none of those below counts for
     * the group itself.
     */
    public String group(PartType type) {
        return "coalesce(%s, cast('%s' as uuid))".formatted(id(type), UNASSIGNED);
    }

    private String id(PartType type) {
        return switch (type) {
            case ACCOUNT -> "e.account_id";
            case PRODUCT -> "e.product_id";
            case PRODUCT_GROUP ->
                    UNASSIGNED.equals(ids.getOrDefault(type, UNASSIGNED)) ? TOPMOST : RIGHT_BELOW;
        };
    }

    /** What is joined to lines {@code e} to group them. */
    public static String joined(PartType type) {
        return type == PartType.PRODUCT_GROUP
                ? """
                 left join known_product f on f.id = e.product_id
                left join known_product_group g on g.id = f.group_id
                """
                : "";
    }
}
