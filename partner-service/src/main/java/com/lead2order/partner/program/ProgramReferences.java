package com.lead2order.partner.program;

import com.lead2order.kit.reference.Reference;
import com.lead2order.partner.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds that a program names people and products that are there. */
@ApplicationScoped
class ProgramReferences {

    private final Directory directory;

    ProgramReferences(Directory directory) {
        this.directory = directory;
    }

    /** Refuses ids that name nobody and nothing. */
    void require(ProgramDetails details) {
        if (details.managerId() != null) {
            var _ = directory.personId(Reference.to(details.managerId()), "/managerId");
        }
        for (int i = 0; i < details.productIds().size(); i++) {
            var _ =
                    directory.productId(
                            Reference.to(details.productIds().get(i)), "/productIds/" + i);
        }
    }
}
