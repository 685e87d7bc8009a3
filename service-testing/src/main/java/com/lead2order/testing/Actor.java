package com.lead2order.testing;

import static com.lead2order.testing.Organisation.MAX;
import static com.lead2order.testing.Organisation.RITA;
import static com.lead2order.testing.Organisation.ROLF;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One caller for each role. */
public enum Actor {
    SELLER("rita.rep", "sales-rep"),
    MANAGER("max.manager", "sales-manager"),
    VICE_PRESIDENT("vera.vp", "vp-sales"),
    CHANNEL_MANAGER("chris.channel", "channel-manager"),
    PARTNER_USER("paula.partner", "partner-user"),
    HUMAN_RESOURCES("hanna.hr", "hr"),
    INTEGRATOR("erp-integrator", "integrator"),
    ADMINISTRATOR("ada.admin", "admin");

    private static final Map<String, Set<String>> GRANTED = grants();
    private static final Set<Actor> SEE_ALL =
            EnumSet.of(VICE_PRESIDENT, HUMAN_RESOURCES, INTEGRATOR, ADMINISTRATOR);

    private final String name;
    private final String role;

    Actor(String name, String role) {
        this.name = name;
        this.role = role;
    }

    /** A request in their name. */
    public RequestSpecification asks() {
        return given().auth()
                .oauth2(
                        this == INTEGRATOR
                                ? Tokens.forClient(name, role)
                                : Tokens.forUser(name, role));
    }

    /** Whether the roles grant one of the permissions to the role. */
    public boolean mayOneOf(List<String> permissions) {
        return permissions.stream().anyMatch(this::may);
    }

    /** Whether the roles grant the permission to the role. */
    public boolean may(String permission) {
        var granted = GRANTED.getOrDefault(role, Set.of());
        var wildcard = permission.substring(0, permission.indexOf(':') + 1) + '*';
        return !granted.contains("-" + permission)
                && (granted.contains(permission)
                        || granted.contains(wildcard)
                        || granted.contains("*"));
    }

    /** Who sees what belongs to the person. */
    public static Set<Actor> whoSee(UUID owner) {
        var actors = EnumSet.copyOf(SEE_ALL);
        if (owner.equals(RITA)) {
            actors.add(SELLER);
        }
        if (Set.of(MAX, RITA, ROLF).contains(owner)) {
            actors.add(MANAGER);
        }
        return actors;
    }

    /** Who sees what belongs to nobody. */
    public static Set<Actor> whoSeeUnowned(String permission) {
        var actors = EnumSet.copyOf(SEE_ALL);
        Arrays.stream(values()).filter(actor -> actor.may(permission)).forEach(actors::add);
        return actors;
    }

    /** Who sees what belongs to a partner of Chris: the channel and, if it is theirs, its users. */
    public static Set<Actor> whoSeeOfPartner(UUID partner) {
        var actors = EnumSet.copyOf(SEE_ALL);
        actors.add(CHANNEL_MANAGER);
        if (partner.equals(Organisation.PAULAS_PARTNER)) {
            actors.add(PARTNER_USER);
        }
        return actors;
    }

    private static Map<String, Set<String>> grants() {
        var granted = new HashMap<String, Set<String>>();
        try (var yaml = Actor.class.getResourceAsStream("/roles.yaml")) {
            var roles = new YAMLMapper().readTree(yaml);
            roles.fieldNames()
                    .forEachRemaining(name -> {
                        var permissions = new HashSet<String>();
                        for (var role = roles.path(name);
                                role.isObject();
                                role = roles.path(role.path("inherits").asText())) {
                            role.path("permissions").forEach(one -> permissions.add(one.asText()));
                        }
                        granted.put(name, permissions);
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return granted;
    }
}
