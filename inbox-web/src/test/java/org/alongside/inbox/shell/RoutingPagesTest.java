package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.alongside.routing.web.RoutingSamples;
import org.alongside.shared.web.View;
import org.junit.jupiter.api.Test;

class RoutingPagesTest {

    private static final Pattern BARE_KEY = Pattern.compile(">\\s*(routing\\.[\\w.]+)\\s*<|\"(routing\\.[\\w.]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile(">[^<]*\\{[0-9][^<]*<");

    private final Templates templates = new Templates(new Texts());

    @Test
    void everyPageRendersInEveryLanguage() {
        Map<String, View> pages = RoutingSamples.all();
        for (String language : Languages.SPOKEN) {
            pages.forEach((name, page) -> {
                String html = templates.render(page, SampleShell.of("light", language));

                assertFalse(html.contains(" th:"), name + " keeps template attributes");
                assertEquals(List.of(), found(BARE_KEY, html), name + " in " + language + " shows a message key");
                assertEquals(List.of(), found(PLACEHOLDER, html), name + " in " + language + " lacks an argument");
            });
        }
    }

    @Test
    void keepsThePagesToLookAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/style/routing"));
        for (Map.Entry<String, View> page : new TreeMap<>(RoutingSamples.all()).entrySet()) {
            String html = templates.render(page.getValue(), SampleShell.of("light", "en"));
            Files.writeString(folder.resolve(page.getKey() + ".html"), html);
        }
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(result -> result.group()).toList();
    }
}
