package com.lead2order.partner.protection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an installation decides about deal registrations. */
@ConfigMapping(prefix = "lead2order.deal")
interface DealConfig {

    /** How long an approved deal is protected where nothing else is said, in days. */
    @WithDefault("90")
    int protectionDays();

    /** How often approved deals are looked through for those whose protection is over. */
    @WithDefault("10m")
    String expiryCheckEvery();
}
