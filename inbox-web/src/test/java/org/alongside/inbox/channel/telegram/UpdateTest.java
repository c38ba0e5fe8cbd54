package org.alongside.inbox.channel.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.alongside.inbox.channel.JsonView;
import org.alongside.stub.Updates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "text":"Hola 😀" | Hola 😀 | ``
            "caption":"see","photo":[{"file_id":"s"},{"file_id":"l","file_size":9}] | see | photo.jpg
            "document":{"file_id":"d","file_name":"bill.pdf","mime_type":"application/pdf"} | `` | bill.pdf
            "voice":{"file_id":"v"} | `` | voice.ogg
            "sticker":{"file_id":"t"} | `` | sticker.webp
            "location":{"latitude":40.4,"longitude":-3.7} | 📍 40.4, -3.7 | ``
            "contact":{"phone_number":"+34 1","first_name":"Ann"} | 👤 Ann · +34 1 | ``
            "poll":{"question":"Which?"} | Which? | ``
            "story":{"id":1} | `` | ``
            """)
    void readsEveryKindOfMessage(String content, String text, String file) {
        Update.Said said = assertInstanceOf(Update.Said.class, read(Updates.message(5, "42", content.strip())));

        assertEquals(text, said.text());
        assertEquals(file, said.media().map(Update.Media::name).orElse(""));
        assertEquals("42", said.chat());
        assertEquals("Dana Ruiz", said.name());
        assertEquals("en", said.language());
    }

    @Test
    void knowsAPressedButtonByItsWords() {
        Update.Pressed pressed =
                assertInstanceOf(Update.Pressed.class, read(Updates.pressed(6, "42", "choice0", "A refund")));
        assertEquals("A refund", pressed.title());
        assertEquals("call-6", pressed.call());
    }

    @Test
    void tellsCorrectionsFromMessages() {
        assertTrue(assertInstanceOf(Update.Said.class, read(Updates.edited(7, "42", "Hello!")))
                .edited());
    }

    @Test
    void hasNoBusinessInGroups() {
        assertInstanceOf(Update.Grouped.class, read(Updates.addedToGroup(8, "-100")));
        assertInstanceOf(
                Update.Nothing.class,
                read(Updates.text(9, "-100", "hi").replace("\"type\":\"private\"", "\"type\":\"group\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"update_id\":1,\"poll\":{}}", "{\"update_id\":1,\"message\":7}"})
    void passesOverTheRest(String json) {
        assertInstanceOf(Update.Nothing.class, read(json));
    }

    @Test
    void passesOverWhatTellsOfTheChatItself() {
        assertInstanceOf(Update.Nothing.class, read(Updates.message(1, "42", "\"pinned_message\":{}")));
    }

    private static Update read(String json) {
        return Update.of(JsonView.of(json.getBytes(StandardCharsets.UTF_8)));
    }
}
