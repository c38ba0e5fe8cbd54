package org.alongside.inbox.channel.email.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 3 Nov 2026 at 10:00, Shop <help@shop.example> wrote:\n> We sent it.",
                "On Mon, 3 Nov 2026 at 10:00, Shop\n<help@shop.example> wrote:\n> We sent it.",
                "El lun, 3 nov 2026 a las 10:00, Tienda (<help@shop.example>) escribió:\n\n> Lo enviamos.",
                "Em seg., 3 de nov. de 2026 às 10:00, Loja <help@shop.example> escreveu:\n\n> Enviamos.",
                "-----Original Message-----\nFrom: Shop\nWe sent it.",
                "-----Mensaje original-----\nDe: Tienda\nLo enviamos.",
                "From: Shop <help@shop.example>\nSent: Monday\nTo: Dana\nSubject: Order\n\nWe sent it.",
                "De: Tienda\nEnviado el: lunes\nPara: Dana\nAsunto: Pedido\n\nLo enviamos.",
                "> We sent it.",
                "-- \nDana Smith\n+34 600 000 000",
                "Sent from my iPhone",
                "Enviado desde mi iPhone\n"
            })
    void foldsWhatIsQuotedAndSigned(String tail) {
        Folding folding = Folding.of("It has not arrived.\n\n" + tail);

        assertEquals("It has not arrived.", folding.said());
        assertEquals(tail.strip(), folding.quoted());
    }

    @Test
    void keepsAnswersBetweenTheLines() {
        Folding folding = Folding.of("> Which order?\n\nNumber 7.\n\n> Which colour?\n\nBlue.\n\n-- \nDana");

        assertEquals("Number 7.\n\nBlue.", folding.said());
        assertTrue(folding.quoted().contains("> Which order?"));
    }

    @Test
    void foldsNotEverything() {
        assertEquals("> only this", Folding.of("> only this").said());
        assertEquals("", Folding.of("> only this").quoted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I wrote: please call me",
                "From: Madrid to Lisbon\nwhat does it cost?",
                "on the invoice you wrote 12 and I paid 13",
                "The code is\n--------\n123"
            })
    void leavesWordsThatLookSimilar(String text) {
        assertEquals(text, Folding.of(text).said());
    }

    @Test
    void foldsQuotesOfHtml() {
        String html = "<div>Still nothing</div><div class='gmail_quote'><div>On Mon, Shop wrote:</div>"
                + "<blockquote><p>We sent it</p><p>Yours</p></blockquote></div>";
        Folding folding = Folding.of(HtmlText.of(html));

        assertEquals("Still nothing", folding.said());
        assertTrue(folding.quoted().contains("We sent it"));
    }

    @Test
    void foldsWhatOutlookQuotes() {
        String html = "<p>Still nothing</p><div id='divRplyFwdMsg'><b>From:</b> Shop</div><p>We sent it</p>";
        Folding folding = Folding.of(HtmlText.of(html));

        assertEquals("Still nothing", folding.said());
        assertTrue(folding.quoted().contains("We sent it"));
    }

    @Test
    void htmlBecomesTextWithLinksInView() {
        String text =
                HtmlText.of("<h1>Order</h1><ul><li>One</li><li>Two</li></ul><a href='https://a.example/x'>track</a>"
                        + "<a href='javascript:alert(1)'>bad</a><img alt='photo' src='https://spy.example/p.gif'>"
                        + "<p onclick='x()'>&lt;b&gt;</p><div style='display:none'>hidden</div>");

        assertTrue(text.contains("Order\n- One\n- Two\n"), text);
        assertTrue(text.contains("track (https://a.example/x)"), text);
        assertTrue(text.contains("<b>"), text);
        assertFalse(text.contains("javascript") || text.contains("spy.example") || text.contains("hidden"), text);
    }
}
