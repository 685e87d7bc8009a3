package com.lead2order.forecast.quota;

import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows the quotas that the caller may see. */
@ApplicationScoped
class FindQuotas {

    private final Quotas quotas;

    FindQuotas(Quotas quotas) {
        this.quotas = quotas;
    }

    Page<QuotaView> page(UriInfo uri) {
        return quotas.page(uri);
    }

    QuotaView one(UUID id) {
        return QuotaView.of(quotas.visible(id));
    }
}
