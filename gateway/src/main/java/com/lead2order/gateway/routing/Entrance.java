package com.lead2order.gateway.routing;

import com.lead2order.gateway.limits.RateLimit;
import com.lead2order.gateway.problem.GatewayProblem;
import com.lead2order.gateway.problem.Problems;
import com.lead2order.gateway.security.Caller;
import com.lead2order.gateway.security.TokenCheck;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers in: those with a token by what the token says, all others by their address. Tokens
 * not seen before count for the address first, so that guessing tokens is limited too.
 */
@Singleton
public class Entrance {
    private static final Logger LOG = Logger.getLogger(Entrance.class);
    private static final String SCHEME = "Bearer ";

    private final TokenCheck tokens;
    private final RateLimit rate;
    private final Problems problems;

    Entrance(TokenCheck tokens, RateLimit rate, Problems problems) {
        this.tokens = tokens;
        this.rate = rate;
        this.problems = problems;
    }

    /** For pages that anybody may read. */
    public void withoutToken(RoutingContext context, Runnable goOn) {
        if (mayCall(context, addressOf(context))) {
            goOn.run();
        }
    }

    void withToken(RoutingContext context, Runnable goOn) {
        String token = tokenOf(context.request());
        Caller caller = token == null ? null : tokens.remembered(token);
        if (caller != null) {
            enter(context, caller, goOn);
        } else if (mayCall(context, addressOf(context))) {
            if (token == null) {
                refuse(context, "Bearer", "Send a bearer token in the Authorization header.");
            } else {
                verify(context, token, goOn);
            }
        }
    }

    private void verify(RoutingContext context, String token, Runnable goOn) {
        tokens.verify(context, token)
                .onSuccess(caller -> enter(context, caller, goOn))
                .onFailure(cause -> {
                    if (cause instanceof TokenCheck.TokenRefused refused) {
                        refuse(
                                context,
                                "Bearer error=\"invalid_token\"",
                                String.valueOf(refused.getMessage()));
                    } else {
                        LOG.warnf(cause, "Tokens cannot be verified");
                        problems.answer(
                                context,
                                GatewayProblem.LOGIN_UNAVAILABLE,
                                "The login server does not answer; try again soon.");
                    }
                });
    }

    private void enter(RoutingContext context, Caller caller, Runnable goOn) {
        if (mayCall(context, "subject:" + caller.subject())) {
            goOn.run();
        }
    }

    private boolean mayCall(RoutingContext context, String who) {
        boolean allowed = rate.allows(who, context.response());
        if (!allowed) {
            problems.answer(
                    context,
                    GatewayProblem.TOO_MANY_REQUESTS,
                    "Wait for the seconds that Retry-After gives, then go on more slowly.");
        }
        return allowed;
    }

    private void refuse(RoutingContext context, String challenge, String detail) {
        context.response().putHeader("WWW-Authenticate", challenge);
        problems.answer(context, GatewayProblem.UNAUTHENTICATED, detail);
    }

    private static @Nullable String tokenOf(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length()).trim();
        return token.isEmpty() ? null : token;
    }

    private static String addressOf(RoutingContext context) {
        return "address:" + context.request().remoteAddress().hostAddress();
    }
}
