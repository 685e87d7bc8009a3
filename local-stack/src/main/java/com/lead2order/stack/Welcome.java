package com.lead2order.stack;

/** What {@code make up} says when everything is there: where, who, and what to try first. */
final class Welcome {

    private Welcome() {}

    static String text(LocalStack stack) {
        return """

        Lead2Order is up.

          API       %1$s/api/v1     description %1$s/openapi, to browse %1$s/docs
          Login     %2$s
          Logs      %3$s

          Users (password = user name)
            vera.vp         heads sales              hanna.hr        human resources
            max.manager     leads rita and rolf      chris.channel   looks after partners
            rita.rep        sells                    paula.partner   works for a partner
            rolf.rep        sells                    pete.partner    works for another partner
            mona.manager    leads olga               ada.admin       sets the installation up
            olga.other      sells                    erp-integrator  service client of the ERP (client credentials)

          A token, good for ten hours:
            TOKEN=$(curl -s -d grant_type=password -d client_id=lead2order-web \\
              -d username=rita.rep -d password=rita.rep \\
              %4$s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

          Three calls to try:
            curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/accounts
            curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/leads
            curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/opportunities

        Ctrl-C or "make down" stops it, the data stays; "make reset" empties it.
        """
                .formatted(
                        stack.gateway(),
                        stack.keycloak().issuer(),
                        stack.settings().home().resolve("logs"),
                        stack.keycloak().tokenEndpoint());
    }
}
