package com.lead2order.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which package keeps which table, as {@code db/tables.yaml} of the kit and of the service say.
 *
 * @param byTable the names of the packages
 */
record TableOwners(Map<String, String> byTable) {

    private static final String DECLARED = "db/tables.yaml";

    private static final String KIT = "com.lead2order.kit.";

    private static final TypeReference<Map<String, Map<String, List<String>>>> FORM =
            new TypeReference<>() {};

    /** Those on the class path. */
    static TableOwners declared() {
        var mapper =
                YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
        var files = new ArrayList<Map<String, Map<String, List<String>>>>();
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (var file : Collections.list(loader.getResources(DECLARED))) {
                files.add(mapper.readValue(file, FORM));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(files);
    }

    /**
     * The owners that files declare: tables by package, by what the packages begin with. A table
     * that two packages claim is refused, except that a service may own what others read by the
     * kit.
     */
    static TableOwners of(Collection<Map<String, Map<String, List<String>>>> files) {
        var owners = new TreeMap<String, String>();
        for (var file : files) {
            file.forEach((base, packages) ->
                    packages.forEach((name, tables) ->
                            tables.forEach(table ->
                                    owners.merge(table, base + "." + name, TableOwners::one))));
        }
        return new TableOwners(owners);
    }

    private static String one(String owner, String other) {
        if (owner.startsWith(KIT)) {
            return other;
        }
        if (other.startsWith(KIT)) {
            return owner;
        }
        throw new IllegalStateException(
                "a table is kept by %s and by %s; one of them asks the other"
                        .formatted(owner, other));
    }
}
