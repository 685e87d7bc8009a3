package com.lead2order.agreement.negotiation;

import com.lead2order.agreement.export.AgreedLine;
import com.lead2order.agreement.export.AgreedTargets;
import com.lead2order.agreement.export.ExportQueue;
import com.lead2order.agreement.line.Lines;
import com.lead2order.agreement.line.TargetLine;
import com.lead2order.agreement.target.AgreementEvent;
import com.lead2order.agreement.target.AgreementView;
import com.lead2order.agreement.target.AgreementViews;
import com.lead2order.agreement.target.Agreements;
import com.lead2order.agreement.target.TargetAgreement;
import com.lead2order.kit.concurrency.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One side confirms the agreement. The second confirmation puts it in force: the ERP export gets
 * its lines, and the version that it amends is superseded.
 */
@ApplicationScoped
class ConfirmAgreement {

    record Command(UUID agreementId, IfMatch ifMatch) {}

    private final Agreements agreements;
    private final Lines lines;
    private final Negotiation negotiation;
    private final ExportQueue exports;
    private final AgreementViews views;

    ConfirmAgreement(
            Agreements agreements,
            Lines lines,
            Negotiation negotiation,
            ExportQueue exports,
            AgreementViews views) {
        this.agreements = agreements;
        this.lines = lines;
        this.negotiation = negotiation;
        this.exports = exports;
        this.views = views;
    }

    @Transactional
    AgreementView handle(Command command) {
        var agreement = negotiation.forChange(command.agreementId(), command.ifMatch());
        agreement.requireConfirmable(negotiation.by());
        var content = lines.of(agreement.id());
        supersedeFormer(agreement);
        var before = agreement.state();
        var event = agreement.confirm(hash(content), negotiation.by(), negotiation.now());
        negotiation.record(agreement, before, event, null);
        if (event instanceof AgreementEvent.InForce) {
            exports.offer(targets(agreement, content));
        }
        return views.of(agreement);
    }

    /** Before the newer version is in force, so that there is never more than one in force. */
    private void supersedeFormer(TargetAgreement agreement) {
        var former = agreement.supersedesId();
        if (former == null || !agreement.isConfirmedOnce()) {
            return;
        }
        var superseded = agreements.locked(former);
        var before = superseded.state();
        negotiation.record(
                superseded,
                before,
                superseded.supersede(negotiation.by(), negotiation.now()),
                "Version " + agreement.versionNo() + " is in force");
    }

    private static AgreedTargets targets(TargetAgreement agreement, List<TargetLine> content) {
        return new AgreedTargets(
                agreement.id(),
                agreement.number(),
                agreement.versionNo(),
                agreement.employeeId(),
                agreement.fiscalYear(),
                agreement.from(),
                agreement.to(),
                content.stream()
                        .map(line ->
                                new AgreedLine(
                                        line.id(),
                                        line.accountId(),
                                        line.productGroupId(),
                                        line.productId(),
                                        line.measure(),
                                        Objects.requireNonNull(line.agreed())))
                        .toList());
    }

    private static String hash(List<TargetLine> content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var line : content) {
                var text = line.id() + "=" + History.text(line.agreed()) + "\n";
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
