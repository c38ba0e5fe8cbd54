package org.alongside.inbox.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class DemoPageTest {

    @ParameterizedTest
    @EnumSource
    void theSiteCarriesTheChatOfItsInbox(DemoSite site) throws IOException {
        DemoPage page = site.page("pk_123", "#3b3fb6");

        String html = render(page);

        assertTrue(html.contains("<html lang=\"" + page.language() + "\">"));
        assertTrue(html.contains("data-inbox=\"pk_123\""));
        assertTrue(html.contains("<h1>"));
        assertFalse(html.contains("th:"));
        Files.writeString(
                Files.createDirectories(Path.of("target/style")).resolve(site + ".html"),
                html.replace("/assets/inbox/demo/", "../../src/main/resources/META-INF/resources/assets/inbox/demo/"));
    }

    @ParameterizedTest
    @EnumSource
    void theSiteNeedsNothingInlineAndNothingFromElsewhere(DemoSite site) {
        String html = render(site.page("pk_123", "#3b3fb6"));

        assertFalse(html.contains("style="));
        assertFalse(html.contains("<style"));
        assertFalse(html.matches("(?s).*(src|href)=\"(https?:)?//.*"));
    }

    @Test
    void anUnknownLanguageGetsTheMainSite() {
        assertEquals(Optional.of(DemoSite.ALAMEDA), DemoSite.of("alameda", "de"));
        assertEquals(Optional.of(DemoSite.ALAMEDA_PT), DemoSite.of("alameda", "pt"));
        assertEquals(Optional.empty(), DemoSite.of("acme", "en"));
    }

    private static String render(DemoPage page) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine.process("inbox/DemoPage", new Context(Locale.ENGLISH, Map.of("page", page)));
    }
}
