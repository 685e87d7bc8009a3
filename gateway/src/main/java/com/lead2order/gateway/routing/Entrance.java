package com.lead2order.gateway.routing;

import com.lead2order.gateway.limits.RateKind;
import com.lead2order.gateway.limits.RateLimit;
import com.lead2order.gateway.limits.RequestLimits;
import com.lead2order.gateway.problem.Detail;
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
    private final RequestLimits limits;
    private final Problems problems;

    Entrance(TokenCheck tokens, RateLimit rate, RequestLimits limits, Problems problems) {
        this.tokens = tokens;
        this.rate = rate;
        this.limits = limits;
        this.problems = problems;
    }

    /** For pages that anybody may read. */
    public void withoutToken(RoutingContext context, Runnable goOn) {
        if (mayCallFromItsAddress(context)) {
            goOn.run();
        }
    }

    void withToken(RoutingContext context, Runnable goOn) {
        String token = tokenOf(context.request());
        Caller caller = token == null ? null : tokens.remembered(token);
        if (caller != null) {
            enter(context, caller, goOn);
        } else if (mayCallFromItsAddress(context)) {
            if (token == null) {
                refuse(context, "Bearer", Detail.TOKEN_MISSING);
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
                        LOG.debugf("Token refused: %s", refused.getMessage());
                        refuse(context, "Bearer error=\"invalid_token\"", Detail.TOKEN_REFUSED);
                    } else {
                        LOG.warnf(cause, "Tokens cannot be verified");
                        problems.answer(
                                context, GatewayProblem.LOGIN_UNAVAILABLE, Detail.LOGIN_SILENT);
                    }
                });
    }

    private void enter(RoutingContext context, Caller caller, Runnable goOn) {
        RateKind kind = limits.rateOf(context.request());
        if (isAllowed(context, rate.allows(caller, kind, context.response()))) {
            goOn.run();
        }
    }

    private boolean mayCallFromItsAddress(RoutingContext context) {
        String address = context.request().remoteAddress().hostAddress();
        return isAllowed(context, rate.allowsAddress(address, context.response()));
    }

    private boolean isAllowed(RoutingContext context, boolean allowed) {
        if (!allowed) {
            problems.answer(context, GatewayProblem.TOO_MANY_REQUESTS, Detail.TOO_OFTEN);
        }
        return allowed;
    }

    private void refuse(RoutingContext context, String challenge, Detail detail) {
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
}
