package com.lead2order.kit.rule;

import static jakarta.ws.rs.core.HttpHeaders.CONTENT_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.lead2order.kit.trace.Trace;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.UnwrapException;
import org.jspecify.annotations.Nullable;

/** Answers everything that can go wrong with a request as problem details (RFC 9457). */
@UnwrapException({ArcUndeclaredThrowableException.class, RollbackException.class})
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Texts texts;
    private final Operations operations;
    private final Trace trace;

    Problems(Texts texts, Operations operations, Trace trace) {
        this.texts = texts;
        this.operations = operations;
        this.trace = trace;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> ruleViolated(
            RuleViolation violation, HttpHeaders headers, UriInfo uri) {
        return answer(violation, headers, uri).build();
    }

    private ResponseBuilder<Problem> answer(
            RuleViolation violation, HttpHeaders headers, UriInfo uri) {
        var rule = violation.rule();
        var languages = Languages.of(headers);
        var answer =
                answer(
                        rule.kind().status(),
                        new Problem(
                                "/problems/" + rule.slug(),
                                texts.title(rule, languages),
                                rule.kind().status(),
                                violation.detail(languages),
                                path(uri),
                                trace.traceId(),
                                violation.violations(languages),
                                violation.members()));
        if (violation.currentETag() != null) {
            answer.header(HttpHeaders.ETAG, violation.currentETag());
        }
        if (rule.kind() == Rule.Kind.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return answer;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> valuesInvalid(
            ConstraintViolationException invalid, HttpHeaders headers, UriInfo uri) {
        return ruleViolated(violationOf(invalid), headers, uri);
    }

    /** All violations of bean validation as one {@code invalid-values} problem. */
    public static RuleViolation violationOf(ConstraintViolationException invalid) {
        return BeanViolations.of(invalid);
    }

    @ServerExceptionMapper({
        JsonProcessingException.class,
        com.fasterxml.jackson.databind.exc.MismatchedInputException.class
    })
    public RestResponse<Problem> bodyUnreadable(
            JsonProcessingException unreadable, HttpHeaders headers, UriInfo uri) {
        return ruleViolated(violationOf(unreadable), headers, uri);
    }

    /** The unreadable place of a body as a {@code malformed-body} problem. */
    public static RuleViolation violationOf(JsonProcessingException unreadable) {
        return JsonViolations.of(unreadable);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> changedMeanwhile(
            OptimisticLockException lost, HttpHeaders headers, UriInfo uri) {
        return lostRace(headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> staleState(
            StaleStateException lost, HttpHeaders headers, UriInfo uri) {
        return lostRace(headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unauthorized(
            UnauthorizedException missing, HttpHeaders headers, UriInfo uri) {
        return unauthenticated(headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> tokenRefused(
            AuthenticationFailedException failed, HttpHeaders headers, UriInfo uri) {
        return unauthenticated(headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(
            ForbiddenException forbidden, HttpHeaders headers, UriInfo uri) {
        return ruleViolated(RequestRule.PERMISSION_MISSING.violated(), headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> databaseRefused(
            PersistenceException failed, HttpHeaders headers, UriInfo uri) {
        return unexpected(failed, headers, uri);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> http(
            WebApplicationException failed, Request request, HttpHeaders headers, UriInfo uri) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException unreadable) {
                return bodyUnreadable(unreadable, headers, uri);
            }
        }
        var known = operations.methods(uri.getPath());
        var status = statusOf(failed, request.getMethod(), known);
        if (status >= 500) {
            return unexpected(failed, headers, uri);
        }
        if (status == 401) {
            return unauthenticated(headers, uri);
        }
        var read = operations.bodyTypes(request.getMethod(), uri.getPath());
        var refusal = HttpRefusals.of(status, headers.getHeaderString(CONTENT_TYPE), read);
        if (refusal.isEmpty()) {
            return answer(status, plain(status, "refused", "The request was refused", null, uri))
                    .build();
        }
        var answer = answer(refusal.get(), headers, uri);
        if (status == 405) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", known));
        }
        if (status == 415) {
            HttpRefusals.headerFor(request.getMethod())
                    .ifPresent(name -> answer.header(name, String.join(", ", read)));
        }
        return answer.build();
    }

    /**
     * Where several resources share the begin of a path, a method that none of them knows comes
     * here as a path that is not there.
     */
    private static int statusOf(WebApplicationException failed, String method, Set<String> known) {
        var status = failed.getResponse().getStatus();
        return status == 404 && !known.isEmpty() && !known.contains(method) ? 405 : status;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable failed, HttpHeaders headers, UriInfo uri) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                return ruleViolated(violation, headers, uri);
            }
            if (cause instanceof SQLException sql) {
                var known = knownRefusal(sql);
                if (known.isPresent()) {
                    LOG.debugf(failed, "%s answered as %s", sql.getSQLState(), known.get());
                    return ruleViolated(known.get().violated(), headers, uri);
                }
            }
        }
        LOG.errorf(failed, "Request failed: %s", path(uri));
        return answer(
                        500,
                        plain(
                                500,
                                "internal-error",
                                "Something went wrong on our side",
                                Message.of("find-trace-id").in(Languages.of(headers)),
                                uri))
                .build();
    }

    /** What a refusal of PostgreSQL means to the caller; nothing where it is a fault of ours. */
    private static Optional<RequestRule> knownRefusal(SQLException sql) {
        var state = sql.getSQLState();
        if (state == null) {
            return Optional.empty();
        }
        return switch (state) {
            case "23505", "40001", "40P01" -> Optional.of(RequestRule.CHANGED_MEANWHILE);
            case "53300", "57014", "57P01", "57P02", "57P03" ->
                    Optional.of(RequestRule.TEMPORARILY_UNAVAILABLE);
            default ->
                    state.startsWith("08")
                            ? Optional.of(RequestRule.TEMPORARILY_UNAVAILABLE)
                            : Optional.empty();
        };
    }

    private RestResponse<Problem> lostRace(HttpHeaders headers, UriInfo uri) {
        var rule =
                headers.getHeaderString(HttpHeaders.IF_MATCH) == null
                        ? RequestRule.CHANGED_MEANWHILE
                        : RequestRule.STALE_VERSION;
        return ruleViolated(rule.violated(), headers, uri);
    }

    private RestResponse<Problem> unauthenticated(HttpHeaders headers, UriInfo uri) {
        return answer(RequestRule.UNAUTHENTICATED.violated(), headers, uri)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private Problem plain(
            int status, String slug, String title, @Nullable String detail, UriInfo uri) {
        return new Problem(
                "/problems/" + slug,
                title,
                status,
                detail,
                path(uri),
                trace.traceId(),
                List.of(),
                Map.of());
    }

    private static ResponseBuilder<Problem> answer(int status, Problem problem) {
        return ResponseBuilder.<Problem>create(status).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }
}
