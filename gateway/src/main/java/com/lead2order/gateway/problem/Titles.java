package com.lead2order.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Titles of problems in the caller's language. English stands in {@link GatewayProblem}; a
 * translation is a file {@code titles_<language>.properties} beside this class, nothing else.
 */
final class Titles {
    private static final String FILES = "com.lead2order.gateway.problem.titles";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Titles() {}

    /** The title in the first language that the caller takes and we have, else in English. */
    static String title(GatewayProblem problem, RoutingContext context) {
        for (LanguageRange language : acceptable(context)) {
            Locale locale = Locale.forLanguageTag(language.getRange());
            if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
                return problem.title();
            }
            Optional<String> translated = translated(problem, locale);
            if (translated.isPresent()) {
                return translated.get();
            }
        }
        return problem.title();
    }

    /** The languages that the caller takes, best first; a header that makes no sense names none. */
    private static List<LanguageRange> acceptable(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return header == null ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static Optional<String> translated(GatewayProblem problem, Locale locale) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(FILES, locale, NO_FALLBACK).getString(problem.slug()));
        } catch (MissingResourceException noTranslation) {
            return Optional.empty();
        }
    }
}
