package com.lead2order.agreement.line;

import com.lead2order.agreement.export.ExportQueue;
import com.lead2order.agreement.known.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows lines with the names of what they are about; one statement per kind of name and page. */
@ApplicationScoped
public class LineViews {

    private final Names names;
    private final ExportQueue exports;

    LineViews(Names names, ExportQueue exports) {
        this.names = names;
        this.exports = exports;
    }

    public LineView of(ParentAgreement agreement, TargetLine line) {
        return of(agreement, List.of(line)).getFirst();
    }

    public List<LineView> of(ParentAgreement agreement, List<TargetLine> lines) {
        var accounts = names.ofAccounts(lines.stream().map(TargetLine::accountId).toList());
        var groups = names.ofProductGroups(lines.stream().map(TargetLine::productGroupId).toList());
        var products = names.ofProducts(lines.stream().map(TargetLine::productId).toList());
        var exported =
                exports.states(lines.stream().map(TargetLine::id).toList(), agreement.versionNo());
        return lines.stream()
                .map(line ->
                        new LineView(
                                line.id(),
                                line.version(),
                                agreement.id(),
                                line.accountId(),
                                accounts.get(line.accountId()),
                                line.productGroupId(),
                                groups.get(line.productGroupId()),
                                line.productId(),
                                products.get(line.productId()),
                                line.measure(),
                                agreement.isForManagementOnly(line.measure()),
                                line.state(),
                                line.baseline(),
                                line.planned(),
                                line.plannedBy(),
                                line.plannedAt(),
                                line.rationale(),
                                line.priority(),
                                line.weightPercent(),
                                line.proposed(),
                                line.proposedBy(),
                                line.proposedAt(),
                                line.proposalReason(),
                                line.response(),
                                line.deviation(),
                                line.deviationPercent(),
                                line.agreed(),
                                exported.get(line.id())))
                .toList();
    }
}
