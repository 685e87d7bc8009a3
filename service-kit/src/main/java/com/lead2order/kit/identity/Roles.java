package com.lead2order.kit.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What each role of a token may do and see: data, read when the service starts. A service does not
 * start with a list that cannot be read or names a role that is not in it.
 */
@ApplicationScoped
@Startup
public class Roles {

    /** A reason for which a row is visible. */
    public enum Sight {
        /** The caller owns it. */
        @JsonProperty("own")
        OWN,
        /** The caller is in its team or split. */
        @JsonProperty("team")
        TEAM,
        /** Its owner is in a unit that the caller leads, or in one below. */
        @JsonProperty("subtree")
        SUBTREE,
        /** It lies in a territory of the caller, or in one below. */
        @JsonProperty("territory")
        TERRITORY,
        /** It belongs to the caller's partner account. */
        @JsonProperty("partner")
        PARTNER,
        /** It has any partner. */
        @JsonProperty("all-partners")
        ALL_PARTNERS,
        /** Everything. */
        @JsonProperty("all")
        ALL
    }

    /**
     * One role as it is written down.
     *
     * @param inherits the role that it has everything of, null for none
     * @param permissions such as {@code lead:convert}; {@code lead:*} and {@code *} are allowed,
     *     and {@code -lead:convert} takes one of them away
     * @param sees which rows it sees; several add up
     */
    private record Role(
            @Nullable String inherits,
            @Nullable List<String> permissions,
            @Nullable Set<Sight> sees) {}

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Map<String, Set<String>> permissions = new HashMap<>();
    private final Map<String, Set<Sight>> sights = new HashMap<>();

    Roles(@ConfigProperty(name = "lead2order.roles") String location) {
        var roles = read(location);
        for (var name : roles.keySet()) {
            var granted = new HashSet<String>();
            var seen = EnumSet.noneOf(Sight.class);
            for (var role : withInherited(name, roles)) {
                granted.addAll(role.permissions() == null ? List.of() : role.permissions());
                seen.addAll(role.sees() == null ? Set.of() : role.sees());
            }
            permissions.put(name, granted);
            sights.put(name, seen);
        }
    }

    private static Map<String, Role> read(String location) {
        try (var yaml = open(location)) {
            return YAML.readValue(yaml, new TypeReference<>() {});
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(
                    "lead2order.roles: %s cannot be read: %s"
                            .formatted(location, unreadable.getMessage()),
                    unreadable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream open(String location) throws IOException {
        var file = Path.of(location);
        if (Files.exists(file)) {
            return Files.newInputStream(file);
        }
        var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(location);
        if (resource == null) {
            throw new IllegalStateException(
                    "lead2order.roles: there is no file or resource " + location);
        }
        return resource;
    }

    private static List<Role> withInherited(String name, Map<String, Role> roles) {
        var names = new LinkedHashSet<String>();
        for (var next = name; next != null; next = roles.get(next).inherits()) {
            if (roles.get(next) == null || !names.add(next)) {
                throw new IllegalStateException(
                        "lead2order.roles: %s inherits from %s, which is not there or inherits from it"
                                .formatted(name, next));
            }
        }
        return names.stream().map(roles::get).toList();
    }

    /** Whether one of the roles has the permission. */
    boolean allow(Set<String> names, String permission) {
        var wildcard = permission.substring(0, permission.indexOf(':') + 1) + '*';
        return names.stream()
                .map(name -> permissions.getOrDefault(name, Set.of()))
                .filter(granted -> !granted.contains("-" + permission))
                .anyMatch(granted ->
                        granted.contains(permission)
                                || granted.contains(wildcard)
                                || granted.contains("*"));
    }

    /** The reasons for which the roles see rows. */
    Set<Sight> sights(Set<String> names) {
        return names.stream()
                .flatMap(name -> sights.getOrDefault(name, Set.of()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sight.class)));
    }
}
