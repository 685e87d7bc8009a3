package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.line.LineView;
import com.lead2order.agreement.line.LineViews;
import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.target.AgreementView;
import com.lead2order.agreement.target.AgreementViews;
import com.lead2order.agreement.target.Agreements;
import com.lead2order.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Shows agreements, their lines and their history to those who may see them. */
@ApplicationScoped
public class FindAgreements {

    private final Agreements agreements;
    private final AgreementViews views;
    private final Lines lines;
    private final LineViews lineViews;
    private final History history;

    FindAgreements(
            Agreements agreements,
            AgreementViews views,
            Lines lines,
            LineViews lineViews,
            History history) {
        this.agreements = agreements;
        this.views = views;
        this.lines = lines;
        this.lineViews = lineViews;
        this.history = history;
    }

    Page<AgreementView> page(UriInfo uri) {
        return agreements.page(uri);
    }

    AgreementView one(UUID id) {
        return views.of(agreements.visible(id));
    }

    public Page<LineView> lines(UUID id, UriInfo uri) {
        return lines.page(agreements.visible(id), uri);
    }

    public LineView line(UUID id, UUID lineId) {
        var agreement = agreements.visible(id);
        return lineViews.of(agreement, lines.required(id, lineId));
    }

    Page<LineView> deviations(UUID id, UriInfo uri) {
        return lines.deviations(agreements.visible(id), uri);
    }

    Page<NegotiationEntryView> history(UUID id, UriInfo uri) {
        return history.page(agreements.visible(id).id(), uri);
    }
}
