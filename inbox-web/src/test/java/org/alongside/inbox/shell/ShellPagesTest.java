package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.shared.web.View;
import org.junit.jupiter.api.Test;

class ShellPagesTest {

    private static final List<View> PAGES = List.of(
            StylePage.at(SampleShell.NOW),
            new NotFoundPage("/"),
            new ForbiddenPage("/"),
            new RefusedPage("The address is taken.", "/acme"),
            new IncidentPage("7KQ2-M4XD", "/"),
            new FailurePartial("The address is taken.", null));

    private final Templates templates = new Templates(new Texts());

    @Test
    void everyPageOfTheShellRendersInEveryLanguage() throws IOException {
        for (String language : Languages.SPOKEN) {
            for (View page : PAGES) {
                String html = templates.render(page, SampleShell.of(null, language));

                assertFalse(html.contains("th:"), page + " keeps template attributes");
                assertFalse(html.contains(">inbox."), page + " shows a message key");
            }
        }
    }

    @Test
    void pagesStandInTheFrame() {
        String html = templates.render(StylePage.at(SampleShell.NOW), SampleShell.of("dark", "es"));

        assertTrue(html.startsWith("<!DOCTYPE html>"));
        assertTrue(html.contains("<html lang=\"es\" data-theme=\"dark\">"), html.substring(0, 300));
        assertTrue(html.contains("<title>Design system</title>"));
        assertTrue(html.contains("aria-current=\"page\""));
        assertTrue(html.contains("Lucía Vega"));
    }

    @Test
    void keepsThePagesToLookAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/style"));
        for (String theme : List.of("light", "dark")) {
            for (View page : PAGES) {
                String name = page.getClass().getSimpleName() + "-" + theme + ".html";
                Files.writeString(folder.resolve(name), templates.render(page, SampleShell.of(theme, "en")));
            }
        }
        Files.writeString(folder.resolve("app.css"), new Assets().stylesheet());
    }
}
