package com.lead2order.partner.program;

import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Holds that a program names people and products that are there. */
@ApplicationScoped
class ProgramReferences {

    private final Directory directory;

    ProgramReferences(Directory directory) {
        this.directory = directory;
    }

    /** Refuses ids that name nobody and nothing; what was there before is not asked again. */
    void require(ProgramDetails details, @Nullable ProgramDetails before) {
        var manager = details.managerId();
        if (manager != null && (before == null || !manager.equals(before.managerId()))) {
            var _ = directory.personId(Reference.to(manager), "/managerId");
        }
        for (int i = 0; i < details.productIds().size(); i++) {
            var product = details.productIds().get(i);
            if (before == null || !before.productIds().contains(product)) {
                var _ = directory.productId(Reference.to(product), "/productIds/" + i);
            }
        }
    }
}
