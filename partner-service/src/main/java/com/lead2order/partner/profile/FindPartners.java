package com.lead2order.partner.profile;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the partners that the caller may see, and who works for them. */
@ApplicationScoped
class FindPartners {

    /** A person who works for a partner. */
    public record UserView(UUID personId, @Nullable String userName, String name) {}

    /** All users of a partner. */
    public record Users(List<UserView> items) {}

    private final Partners partners;

    FindPartners(Partners partners) {
        this.partners = partners;
    }

    Page<PartnerView> page(UriInfo uri) {
        return partners.page(uri);
    }

    PartnerView one(UUID id) {
        return PartnerView.of(partners.visible(id));
    }

    Users users(UUID id) {
        var partner = partners.visible(id);
        return new Users(
                partners
                        .getSession()
                        .createNativeQuery(
                                """
                                select p.id, p.user_name, p.name from known_person p
                                where p.id = any(:ids) order by p.name, p.id
                                """,
                                Object[].class)
                        .setParameter("ids", partner.userIds().toArray(UUID[]::new))
                        .getResultList()
                        .stream()
                        .map(row -> new UserView((UUID) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }
}
