package org.alongside.inbox.channel.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void readsSitesAsPeoplePasteThem() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("allowedSites", "shop.example\n https://www.shop.example/cart?x=1, http://localhost:8080/");
        form.putSingle("welcome.en", " Hello ");
        form.putSingle("welcome.es", "Hola");

        Look look = Look.of(form);

        assertEquals(
                List.of("https://shop.example", "https://www.shop.example", "http://localhost:8080"), look.origins());
        assertEquals(Map.of("en", "Hello"), look.greetings(List.of("en", "pt")));
    }

    @Test
    void leavesWhatIsNoSiteToTheRules() {
        assertEquals(List.of("javascript:alert(1)"), new Look("#000000", "javascript:alert(1)", Map.of()).origins());
    }

    @Test
    void tellsColoursApartAsTheGuidelinesDo() {
        assertEquals(21, Contrast.of("#000000", "#ffffff"), 0.01);
        assertEquals(4.54, Contrast.of("#767676", "#ffffff"), 0.01);
        assertEquals(1, Contrast.of("#ffcc00", "#ffcc00"), 0.01);
    }

    @Test
    void wordsOnAnyColourAreReadable() {
        for (int red = 0; red < 256; red += 5) {
            for (int green = 0; green < 256; green += 5) {
                for (int blue = 0; blue < 256; blue += 5) {
                    String colour = "#%02x%02x%02x".formatted(red, green, blue);
                    assertTrue(Contrast.best(colour) >= 4.5, colour);
                }
            }
        }
    }
}
