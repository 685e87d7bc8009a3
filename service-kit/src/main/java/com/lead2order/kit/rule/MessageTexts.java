package com.lead2order.kit.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all modules on the class path: each has a {@code messages.properties} in English and
 * a {@code messages_de.properties} in German.
 */
final class MessageTexts {

    private static final Map<String, Properties> BY_LANGUAGE = new ConcurrentHashMap<>();

    private MessageTexts() {}

    /** The text of a code in exactly the given language. */
    static Optional<String> find(String code, Locale locale) {
        return Optional.ofNullable(
                BY_LANGUAGE
                        .computeIfAbsent(locale.getLanguage(), MessageTexts::load)
                        .getProperty(code));
    }

    private static Properties load(String language) {
        var suffix = language.equals(Locale.ENGLISH.getLanguage()) ? "" : "_" + language;
        var texts = new Properties();
        for (var file : files("messages" + suffix + ".properties").values()) {
            try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }

    /** A service's own file is seen by the loader of the service, not always by that of the kit. */
    private static Map<String, URL> files(String name) {
        var files = new HashMap<String, URL>();
        addFiles(files, Thread.currentThread().getContextClassLoader(), name);
        addFiles(files, MessageTexts.class.getClassLoader(), name);
        return files;
    }

    private static void addFiles(
            Map<String, URL> files, @Nullable ClassLoader loader, String name) {
        if (loader == null) {
            return;
        }
        try {
            loader.getResources(name)
                    .asIterator()
                    .forEachRemaining(file -> files.put(file.toString(), file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
