package org.alongside.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of all modules: complete in each language, all used, and all words of the templates among them. */
class MessagesTest {

    private static final List<String> OTHER_LANGUAGES = List.of("es", "pt");
    private static final Pattern USED_BY_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*\\w)[}(]");
    private static final Pattern USED_BY_CODE =
            Pattern.compile("(?:RefusedException\\(|Redirect\\.to\\([^;\"]*)\\s*\"([a-z]+(?:\\.[\\w-]+)+)\"");
    private static final Pattern BEGINNING = Pattern.compile("[a-z]+(?:\\.[\\w-]+)*[.-](?=\\$\\{|\"|'|%s|\\|)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");

    private final Map<String, Properties> files = files();
    private final Set<String> keys = files.entrySet().stream()
            .filter(file -> !file.getKey().contains("_"))
            .flatMap(file -> file.getValue().stringPropertyNames().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyLanguageHasTheSameKeys() {
        List<String> differences = new ArrayList<>();
        for (String base : bases()) {
            Set<String> english = new TreeSet<>(files.get(base).stringPropertyNames());
            for (String language : OTHER_LANGUAGES) {
                Properties other = files.getOrDefault(base + "_" + language, new Properties());
                english.stream()
                        .filter(key -> !other.containsKey(key))
                        .forEach(key -> differences.add(base + "_" + language + " lacks " + key));
                other.stringPropertyNames().stream()
                        .filter(key -> !english.contains(key))
                        .forEach(key -> differences.add(base + "_" + language + " alone has " + key));
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void keysBeginWithTheNameOfTheirFile() {
        List<String> strays = bases().stream()
                .flatMap(base -> files.get(base).stringPropertyNames().stream()
                        .filter(key -> !key.startsWith(base + "."))
                        .map(key -> key + " in " + base))
                .toList();
        assertEquals(List.of(), strays);
    }

    @Test
    void placeholdersAreTheSameInEveryLanguage() {
        List<String> differences = new ArrayList<>();
        for (String base : bases()) {
            for (String language : OTHER_LANGUAGES) {
                Properties other = files.getOrDefault(base + "_" + language, new Properties());
                for (String key : other.stringPropertyNames()) {
                    if (!placeholders(files.get(base).getProperty(key, ""))
                            .equals(placeholders(other.getProperty(key)))) {
                        differences.add(base + "_" + language + ": " + key);
                    }
                }
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void everyTextIsAPatternThatFormats() {
        List<String> broken = new ArrayList<>();
        files.forEach((file, texts) -> texts.forEach((key, text) -> {
            try {
                new MessageFormat(text.toString().replace("'", "''"), Locale.ROOT);
            } catch (IllegalArgumentException malformed) {
                broken.add(file + ": " + key);
            }
        }));
        assertEquals(List.of(), broken);
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        List<String> missing = Stream.concat(
                        uses(SourceTree.templates(), USED_BY_TEMPLATE), uses(SourceTree.javaFiles(), USED_BY_CODE))
                .filter(key -> !keys.contains(key))
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void noKeyIsUnused() {
        String sources = Stream.concat(SourceTree.templates().stream(), SourceTree.javaFiles().stream())
                .map(SourceTree::read)
                .collect(Collectors.joining("\n"));
        Set<String> beginnings =
                BEGINNING.matcher(sources).results().map(found -> found.group()).collect(Collectors.toSet());
        List<String> unused = keys.stream()
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> !sources.contains(key))
                .toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void templatesHoldNoBareText() {
        List<String> bare = SourceTree.templates().stream()
                .filter(template -> !SourceTree.templateName(template).matches("inbox/(Style|demo/).*"))
                .flatMap(template -> BareText.in(SourceTree.read(template)).stream()
                        .map(text -> SourceTree.shortName(template) + ": " + text))
                .toList();
        assertEquals(List.of(), bare);
    }

    private List<String> bases() {
        return files.keySet().stream().filter(name -> !name.contains("_")).toList();
    }

    private static Stream<String> uses(List<Path> sources, Pattern use) {
        return sources.stream()
                .flatMap(file -> use.matcher(SourceTree.read(file)).results().map(found -> found.group(1)));
    }

    private static Set<String> placeholders(String text) {
        Matcher found = PLACEHOLDER.matcher(text);
        return found.results().map(result -> result.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Properties> files() {
        Map<String, Properties> files = new TreeMap<>();
        for (Path file : SourceTree.messages()) {
            String name = file.getFileName().toString().replace(".properties", "");
            files.put(name, properties(SourceTree.read(file)));
        }
        return files;
    }

    private static Properties properties(String text) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
