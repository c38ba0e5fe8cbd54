package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.metrics.web.QualitySamples;
import org.alongside.shared.web.View;
import org.junit.jupiter.api.Test;

class QualityPagesTest {

    private static final Pattern BARE_KEY = Pattern.compile(
            ">\\s*((?:metrics|measures|stoploss|sample)\\.[\\w.]+)\\s*<|\"((?:metrics|measures|stoploss|sample)\\.[\\w.]+)\"|\\?\\?");
    private static final Pattern PLACEHOLDER = Pattern.compile(">[^<]*\\{[0-9][^<]*<");

    private final Templates templates = new Templates(new Texts());

    @Test
    void everyPageRendersInEveryLanguage() {
        Map<String, View> pages = QualitySamples.all();
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
    void noPageCountsAgentsReplaced() {
        Pattern forbidden = Pattern.compile("(?i)full-time|\\bFTE|agents? replaced|agent.equivalent|hours saved");
        QualitySamples.all()
                .forEach((name, page) -> assertEquals(
                        List.of(), found(forbidden, templates.render(page, SampleShell.of("light", "en"))), name));
    }

    @Test
    void keepsThePagesToLookAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/style/quality"));
        for (Map.Entry<String, View> page : QualitySamples.all().entrySet()) {
            for (String theme : List.of("light", "dark")) {
                String html = templates.render(page.getValue(), SampleShell.of(theme, "en"));
                Files.writeString(folder.resolve(page.getKey() + "-" + theme + ".html"), html);
            }
        }
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(result -> result.group()).toList();
    }
}
