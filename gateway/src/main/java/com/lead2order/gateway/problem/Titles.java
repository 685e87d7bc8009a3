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
 * Titles and details of problems in the caller's language. English stands in {@link GatewayProblem}
 * and {@link Detail}; a translation is a file {@code titles_<language>.properties} and one {@code
 * details_<language>.properties} beside this class, nothing else.
 */
final class Titles {
    private static final String TITLES = "com.lead2order.gateway.problem.titles";
    private static final String DETAILS = "com.lead2order.gateway.problem.details";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Titles() {}

    /** The title in the first language that the caller takes and we have, else in English. */
    static String title(GatewayProblem problem, RoutingContext context) {
        return text(TITLES, problem.slug(), problem.title(), context);
    }

    /** The detail in that language, with its values filled in. */
    static String detail(Detail detail, RoutingContext context, Object... values) {
        return String.format(
                Locale.ENGLISH, text(DETAILS, detail.key(), detail.english(), context), values);
    }

    private static String text(String files, String key, String english, RoutingContext context) {
        for (LanguageRange language : acceptable(context)) {
            Locale locale = Locale.forLanguageTag(language.getRange());
            if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
                return english;
            }
            Optional<String> translated = translated(files, key, locale);
            if (translated.isPresent()) {
                return translated.get();
            }
        }
        return english;
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

    private static Optional<String> translated(String files, String key, Locale locale) {
        try {
            return Optional.of(ResourceBundle.getBundle(files, locale, NO_FALLBACK).getString(key));
        } catch (MissingResourceException noTranslation) {
            return Optional.empty();
        }
    }
}
