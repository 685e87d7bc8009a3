package com.lead2order.partner.protection;

import com.lead2order.partner.program.ProgramBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long an approved deal is protected: as said, else by its program, else as usual. */
@ApplicationScoped
public class ProtectionTime {

    private final ProgramBase programBase;
    private final DealConfig config;
    private final Clock clock;

    ProtectionTime(ProgramBase programBase, DealConfig config, Clock clock) {
        this.programBase = programBase;
        this.config = config;
        this.clock = clock;
    }

    /** The first day without protection, of a deal that is approved today. */
    public LocalDate until(@Nullable UUID programId, @Nullable Integer days) {
        var protectionDays =
                Optional.ofNullable(days)
                        .or(() ->
                                Optional.ofNullable(programId).flatMap(programBase::protectionDays))
                        .orElseGet(config::protectionDays);
        return LocalDate.now(clock)
                .plusDays(Math.min(protectionDays, ProgramBase.LONGEST_PROTECTION_DAYS));
    }
}
