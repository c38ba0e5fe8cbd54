package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shell decides about a request before any page sees it. */
class RequestsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, cross-site, https://evil.example, a.example, true",
        "POST, same-origin, , a.example, true",
        "POST, none, , a.example, true",
        "POST, same-site, https://b.a.example, a.example, false",
        "POST, cross-site, https://evil.example, a.example, false",
        "POST, , https://a.example, a.example, true",
        "POST, , https://evil.example, a.example, false",
        "POST, , null, a.example, false",
        "POST, , , a.example, true",
        "DELETE, cross-site, https://a.example, a.example, false",
        "POST, , http://localhost:8080, localhost:8080, true",
    })
    void onlyOurOwnPagesMayChangeThings(String method, String site, String origin, String host, boolean allowed) {
        assertEquals(allowed, SameOrigin.allows(method, site, origin, host));
    }

    @Test
    void theChosenLanguageComesFirstThenTheBrowsersThenEnglish() {
        List<Locale> browser = List.of(Locale.FRANCE, Locale.forLanguageTag("pt-BR"), Locale.ENGLISH);

        assertEquals("es", language(Optional.of("es"), browser));
        assertEquals("pt", language(Optional.of("xx"), browser));
        assertEquals("pt", language(Optional.empty(), browser));
        assertEquals("en", language(Optional.empty(), List.of(Locale.FRANCE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a b"})
    void foreignAddressesLeadToTheStart(String address) {
        assertEquals("/", LocalAddress.of(address));
    }

    @Test
    void ourAddressesAreFollowed() {
        assertEquals("/acme/inbox?view=mine", LocalAddress.of("/acme/inbox?view=mine"));
        assertEquals("/acme/inbox", LocalAddress.ofReferrer("https://a.example/acme/inbox?q=1"));
        assertEquals("/", LocalAddress.ofReferrer(null));
    }

    @Test
    void theWidgetAloneMayBeFramed() {
        String strict = ContentPolicy.unframed(List.of("https://login.example"));
        String framed = ContentPolicy.framedBy(List.of("https://shop.example"));

        assertTrue(strict.contains("frame-ancestors 'none'")
                && strict.contains("form-action 'self' https://login.example;"));
        assertTrue(framed.endsWith("frame-ancestors 'self' https://shop.example"));
        assertFalse(strict.contains("unsafe"));
    }

    private static String language(Optional<String> chosen, List<Locale> asked) {
        return Languages.choose(chosen, Collections.enumeration(asked)).getLanguage();
    }
}
