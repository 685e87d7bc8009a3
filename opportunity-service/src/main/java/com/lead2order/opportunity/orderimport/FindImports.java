package com.lead2order.opportunity.orderimport;

import com.lead2order.kit.paging.Filter;
import com.lead2order.kit.paging.Listing;
import com.lead2order.kit.paging.Lists;
import com.lead2order.kit.paging.Page;
import com.lead2order.kit.rule.RequestRule;
import com.lead2order.kit.visibility.Condition;
import com.lead2order.opportunity.intake.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Shows imports and what went wrong with their lines. */
@ApplicationScoped
class FindImports {

    private static final Listing<OrderImport> IMPORTS =
            Listing.ofAll(OrderImport.class, "order_import", OrderImportView.class)
                    .filter("status", Filter.oneOf("e.status", ImportStatus.class))
                    .filter("sourceSystem", Filter.equalTo("e.source_system"))
                    .sort("startedAt", "e.started_at", "timestamptz")
                    .defaultSort("-startedAt");

    private static final Listing<ImportError> ERRORS =
            Listing.ofAll(ImportError.class, "order_import_error", ImportErrorView.class)
                    .filter("outcome", Filter.oneOf("e.outcome", Outcome.class))
                    .sort("line", "e.line", "bigint")
                    .defaultSort("line");

    private final Lists lists;
    private final Clock clock;

    FindImports(Lists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    Page<OrderImportView> page(UriInfo uri) {
        var now = clock.instant();
        return lists.page(IMPORTS, uri, job -> job.view(now));
    }

    OrderImportView one(UUID id) {
        return lists.find(IMPORTS, id)
                .orElseThrow(RequestRule.RECORD_NOT_FOUND::violated)
                .view(clock.instant());
    }

    Page<ImportErrorView> errors(UUID id, UriInfo uri) {
        return lists.page(
                ERRORS,
                uri,
                new Condition("e.import_id = :import", Map.of("import", one(id).id())),
                ImportError::view);
    }
}
