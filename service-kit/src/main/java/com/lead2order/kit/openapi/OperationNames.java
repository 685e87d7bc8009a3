package com.lead2order.kit.openapi;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is called. Its id comes from its path and never from a Java name, because
 * clients are generated with it; a summary that Quarkus made of a method's name gets its noun.
 */
final class OperationNames {

    private static final String OPERATIONS = "operations";

    private final List<String> segments;

    OperationNames(String path) {
        segments =
                Arrays.stream(path.substring(ResourceMethods.API.length()).split("/", -1))
                        .filter(segment -> !segment.isEmpty())
                        .toList();
    }

    /** For example {@code postLeadsByIdAssignment}. */
    String id(HttpMethod verb) {
        return verb.name().toLowerCase(Locale.ROOT)
                + segments.stream().map(OperationNames::capitalized).collect(joining());
    }

    /** The given summary where somebody wrote it, else a sentence made of the method's name. */
    String summary(@Nullable String given) {
        var words = given == null || given.isBlank() ? "Call" : given;
        if (!Arrays.stream(words.split(" ", -1)).allMatch(OperationNames::isCapitalized)) {
            return words;
        }
        var sentence = words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
        if (segments.isEmpty() || segments.getFirst().equals(OPERATIONS)) {
            return sentence;
        }
        if (segments.getLast().equals(sentence.toLowerCase(Locale.ROOT).replace(' ', '-'))) {
            return sentence + " of " + one(segments.getFirst());
        }
        var many = sentence.equals("List") || sentence.endsWith(" many");
        return sentence + " " + (many ? spoken(segments.getFirst()) : one(segments.getFirst()));
    }

    /** Operations are grouped by their collection. */
    List<String> tags(@Nullable List<String> given) {
        if (segments.isEmpty()
                || (given != null && given.stream().noneMatch(tag -> tag.endsWith(" Resource")))) {
            return given == null ? List.of() : given;
        }
        var collection = spoken(segments.getFirst());
        return List.of(
                collection.substring(0, 1).toUpperCase(Locale.ROOT) + collection.substring(1));
    }

    private static String one(String collection) {
        var noun = spoken(collection);
        if (noun.endsWith("ies")) {
            noun = noun.substring(0, noun.length() - 3) + "y";
        } else if (noun.endsWith("s")) {
            noun = noun.substring(0, noun.length() - 1);
        }
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    private static String spoken(String collection) {
        return collection.replace('-', ' ');
    }

    private static boolean isCapitalized(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    private static String capitalized(String segment) {
        var variable = segment.startsWith("{");
        var words = segment.replaceAll("[{}]", "").split("-", -1);
        return (variable ? "By" : "")
                + Arrays.stream(words)
                        .filter(word -> !word.isEmpty())
                        .map(word ->
                                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(joining());
    }
}
