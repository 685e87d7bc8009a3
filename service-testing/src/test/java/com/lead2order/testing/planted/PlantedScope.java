package com.lead2order.testing.planted;

import jakarta.enterprise.context.RequestScoped;

class PlantedScope {

    private final Kept kept;

    PlantedScope(Kept kept) {
        this.kept = kept;
    }

    int count() {
        return kept.count;
    }

    @RequestScoped
    static class Kept {
        int count;
    }
}
