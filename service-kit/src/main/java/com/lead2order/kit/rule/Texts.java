package com.lead2order.kit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Titles of problems in the caller's language. English stands in the rules themselves; a
 * translation is a file {@code problems_<language>.properties} with one line per slug, nothing
 * else.
 */
@ApplicationScoped
public class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The title of a rule in the first acceptable language there is, else in English. */
    public String title(Rule rule, List<Locale> acceptable) {
        for (var locale : acceptable) {
            if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
                return rule.title();
            }
            var translated = translated(rule, locale);
            if (translated.isPresent()) {
                return translated.get();
            }
        }
        return rule.title();
    }

    /** What a refusal says in one sentence: about the case, else about the rule. */
    public String message(RuleViolation refusal, List<Locale> acceptable) {
        var detail = refusal.detail(acceptable);
        return detail == null ? title(refusal.rule(), acceptable) : detail;
    }

    private static Optional<String> translated(Rule rule, Locale locale) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle("problems", locale, NO_FALLBACK)
                            .getString(rule.slug()));
        } catch (MissingResourceException noTranslation) {
            return Optional.empty();
        }
    }
}
