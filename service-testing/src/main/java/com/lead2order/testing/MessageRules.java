package com.lead2order.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a module says about values it says by codes, each with a text in English and in German. Read
 * from the sources of the module whose tests ask.
 */
public final class MessageRules {

    /** Calls that name a message, and which of their arguments does. */
    private static final Map<String, Integer> CALLS =
            Map.of(
                    "violatedAt", 1,
                    "violated", 0,
                    "new Violation", 1,
                    "new NotReadable", 0,
                    "QueryParameters.invalid", 1);

    private static final Pattern CALL =
            Pattern.compile(
                    "\\b(violatedAt|violated|new Violation|new"
                            + " NotReadable|QueryParameters\\.invalid)\\(");
    private static final Pattern CONSTRAINT =
            Pattern.compile("@[A-Z]\\w+\\((?:[^()\"]|\"[^\"]*\")*\\bmessage = (\"[^\"]*\")");
    private static final Pattern DEFAULT =
            Pattern.compile("String message\\(\\) default (\"[^\"]*\")");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Path RESOURCES = Path.of("src/main/resources");

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();

    private MessageRules() {}

    /** Everything that is missing or wrong in the module, each with its place. */
    public static List<String> complaints() {
        return new MessageRules().check(Path.of("").toAbsolutePath());
    }

    private List<String> check(Path module) {
        try (var files = Files.walk(module.resolve("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java"))
                            .filter(path -> !path.endsWith("package-info.java"))
                            .toList()) {
                read(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var kit = module.resolveSibling("service-kit").resolve(RESOURCES);
        var own = module.resolve(RESOURCES);
        var english = texts(kit, own, "messages.properties");
        var german = texts(kit, own, "messages_de.properties");
        for (var code : used) {
            require(english.containsKey(code), code + " is missing in messages.properties");
        }
        for (var code : english.stringPropertyNames()) {
            require(german.containsKey(code), code + " is missing in messages_de.properties");
            require(
                    placeholders(english.getProperty(code))
                            .equals(placeholders(german.getProperty(code, ""))),
                    code + " has other placeholders in messages_de.properties");
        }
        for (var code : german.stringPropertyNames()) {
            require(english.containsKey(code), code + " is in messages_de.properties only");
        }
        return complaints;
    }

    private void read(String file, String source) {
        var calls = CALL.matcher(source);
        while (calls.find()) {
            var arguments = arguments(source, calls.end());
            int index = CALLS.getOrDefault(calls.group(1), 0);
            if (arguments.size() > index) {
                readCode(file, arguments.get(index));
            }
        }
        for (var pattern : List.of(CONSTRAINT, DEFAULT)) {
            var constraints = pattern.matcher(source);
            while (constraints.find()) {
                readCode(file, constraints.group(1));
            }
        }
    }

    private void readCode(String file, String argument) {
        var literals = LITERAL.matcher(argument);
        while (literals.find()) {
            var text = literals.group(1);
            if (text.isEmpty()) {
                continue;
            }
            require(
                    CODE.matcher(text).matches(),
                    file + " says \"" + text + "\": give it a code and write it into messages");
            if (CODE.matcher(text).matches()) {
                used.add(text);
            }
        }
    }

    /** The arguments of a call, from behind its opening parenthesis. */
    private static List<String> arguments(String source, int start) {
        var arguments = new ArrayList<String>();
        var depth = 0;
        var inText = false;
        var begin = start;
        for (int i = start; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                inText = !inText;
            } else if (!inText && (c == '(' || c == '{' || c == '[')) {
                depth++;
            } else if (!inText && depth == 0 && (c == ')' || c == ',')) {
                arguments.add(source.substring(begin, i).strip());
                begin = i + 1;
                if (c == ')') {
                    return arguments;
                }
            } else if (!inText && (c == ')' || c == '}' || c == ']')) {
                depth--;
            }
        }
        return arguments;
    }

    private static Properties texts(Path kit, Path own, String name) {
        var texts = new Properties();
        for (var folder : List.of(kit, own)) {
            var file = folder.resolve(name);
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        var found = new HashSet<String>();
        var placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            found.add(placeholders.group());
        }
        return found;
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
