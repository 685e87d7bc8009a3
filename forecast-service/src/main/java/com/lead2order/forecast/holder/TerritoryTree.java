package com.lead2order.forecast.holder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A territory with all territories below.
 *
 * @param parts the territories right below each of them
 */
public record TerritoryTree(UUID root, Map<UUID, List<UUID>> parts) {

    /** The territory itself and all below. */
    public Collection<UUID> all() {
        return parts.keySet();
    }

    /** The territories right below one. */
    public List<UUID> partsOf(UUID territory) {
        return parts.getOrDefault(territory, List.of());
    }

    /** The same for a part of it. */
    public TerritoryTree below(UUID territory) {
        var below = new ArrayList<>(List.of(territory));
        for (int i = 0; i < below.size(); i++) {
            below.addAll(partsOf(below.get(i)));
        }
        var kept = new LinkedHashMap<UUID, List<UUID>>();
        below.forEach(part -> kept.put(part, partsOf(part)));
        return new TerritoryTree(territory, kept);
    }
}
