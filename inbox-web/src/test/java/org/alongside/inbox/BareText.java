package org.alongside.inbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** Words that a template says itself, in one language for everybody. */
final class BareText extends AbstractSimpleMarkupHandler {

    private static final Set<String> REPLACED_BY = Set.of("th:text", "th:replace", "th:insert");
    private static final Set<String> SPOKEN_ATTRIBUTES = Set.of("aria-label", "title", "alt", "placeholder");
    private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of("kbd", "code");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Set<String> NAMES = Set.of("Alongside");

    private final Deque<Boolean> silent = new ArrayDeque<>(List.of(false));
    private final List<String> found = new ArrayList<>();

    private BareText() {}

    static List<String> in(String html) {
        try {
            BareText handler = new BareText();
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, handler);
            return handler.found;
        } catch (ParseException broken) {
            return List.of("does not parse: " + broken.getMessage());
        }
    }

    @Override
    public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
        check(attributes);
        boolean replaced = attributes != null && attributes.keySet().stream().anyMatch(REPLACED_BY::contains);
        silent.push(silent.peek() || replaced || SAME_IN_EVERY_LANGUAGE.contains(name));
    }

    @Override
    public void handleCloseElement(String name, int line, int column) {
        silent.pop();
    }

    @Override
    public void handleAutoCloseElement(String name, int line, int column) {
        silent.pop();
    }

    @Override
    public void handleAutoOpenElement(String name, Map<String, String> attributes, int line, int column) {
        silent.push(silent.peek());
    }

    @Override
    public void handleStandaloneElement(
            String name, Map<String, String> attributes, boolean minimized, int line, int column) {
        check(attributes);
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        String text =
                new String(buffer, offset, length).replaceAll("\\[\\[.*?]]", "").strip();
        if (!silent.peek() && !NAMES.contains(text) && WORD.matcher(text).find() && !text.startsWith("&")) {
            found.add(text);
        }
    }

    private void check(Map<String, String> attributes) {
        if (attributes != null && !silent.peek()) {
            attributes.forEach((name, value) -> {
                if (SPOKEN_ATTRIBUTES.contains(name)
                        && !NAMES.contains(value)
                        && WORD.matcher(value).find()) {
                    found.add(name + "=" + value);
                }
            });
        }
    }
}
