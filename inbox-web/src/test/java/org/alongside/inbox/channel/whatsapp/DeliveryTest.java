package org.alongside.inbox.channel.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.inbox.channel.JsonView;
import org.alongside.routing.Message;
import org.alongside.stub.Meta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "type":"text","text":{"body":"Hola 😀"} | Hola 😀 | `` | ``
            "type":"image","image":{"id":"9","mime_type":"image/jpeg","caption":"see"} | see | 9 | image.jpeg
            "type":"audio","audio":{"id":"9","mime_type":"audio/ogg; codecs=opus","voice":true} | `` | 9 | voice.ogg
            "type":"video","video":{"id":"9","mime_type":"video/mp4"} | `` | 9 | video.mp4
            "type":"sticker","sticker":{"id":"9","mime_type":"image/webp"} | `` | 9 | sticker.webp
            "type":"document","document":{"id":"9","mime_type":"application/pdf","filename":"bill.pdf"} | `` | 9 | bill.pdf
            "type":"location","location":{"latitude":40.4,"longitude":-3.7,"name":"Sol"} | 📍 40.4, -3.7 · Sol | `` | ``
            "type":"contacts","contacts":[{"name":{"formatted_name":"Ann"},"phones":[{"phone":"+34 1"}]}] | 👤 Ann · +34 1 | `` | ``
            "type":"interactive","interactive":{"list_reply":{"id":"choice:A long choice","title":"A long…"}} | A long choice | `` | ``
            "type":"button","button":{"payload":"p","text":"Yes"} | Yes | `` | ``
            "type":"order","order":{"text":"please","product_items":[{"quantity":2,"product_retailer_id":"x","item_price":3,"currency":"EUR"}]} | `🛒 please 2 × x (3 EUR)` | `` | ``
            "type":"unsupported","errors":[{"code":131051}] | `` | `` | ``
            "type":"brand-new" | `` | `` | ``
            """)
    void readsEveryKindOfMessage(String content, String text, String media, String file) {
        Content read =
                only(Meta.message("wamid.1", "34600000001", content.strip())).content();

        assertEquals(text, read.text().replace('\n', ' '));
        assertEquals(media, read.media());
        assertEquals(file, read.file());
        assertEquals(text.isEmpty() && media.isEmpty(), read.unreadable());
    }

    @Test
    void pressingTheWayToAPersonAsksForOne() {
        assertTrue(only(Meta.pressed("wamid.1", "34600000001", "person", "Talk to a person"))
                .content()
                .person());
    }

    @Test
    void reactionsAreNoMessages() {
        String reaction = "\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.0\",\"emoji\":\"👍\"}";
        assertEquals(
                List.of(),
                changes(Meta.message("wamid.1", "34600000001", reaction)).get(0).messages());
    }

    @Test
    void knowsCustomersWhoHideTheirNumber() {
        Delivery.Said said = only("\"contacts\":[{\"profile\":{\"name\":\"Dana\",\"username\":\"dana\"},"
                + "\"user_id\":\"US.1349\"}],\"messages\":[{\"id\":\"wamid.1\",\"timestamp\":\"1\",\"type\":\"text\","
                + "\"text\":{\"body\":\"hi\"}}]");

        assertEquals("US.1349", said.user());
        assertEquals("", said.phone());
        assertEquals("Dana", said.name());
    }

    @Test
    void readsStatusesWithTheirErrors() {
        Delivery.Told told = changes(Meta.status("wamid.7", "failed", "0190-ours"))
                .get(0)
                .statuses()
                .get(0);

        assertEquals(Message.Delivery.FAILED, told.state());
        assertEquals(131026, told.code());
        assertEquals("0190-ours", told.ours());
    }

    @Test
    void hearsWhatPeopleWriteOnThePhoneOfTheNumber() {
        String echo = "{\"field\":\"smb_message_echoes\",\"value\":{\"metadata\":{\"phone_number_id\":\"100200\"},"
                + "\"message_echoes\":[{\"from\":\"15550100\",\"to\":\"34600000001\",\"id\":\"wamid.8\","
                + "\"timestamp\":\"1700000000\",\"type\":\"text\",\"text\":{\"body\":\"I look at it\"}}]}}";

        Delivery.Change change =
                Delivery.of(view(Meta.delivery(echo))).changes().get(0);

        assertEquals("34600000001", change.echoes().get(0).phone());
        assertEquals("I look at it", change.echoes().get(0).content().text());
        assertEquals(List.of(), change.messages());
    }

    @Test
    void passesOverWhatHasAnotherShape() {
        assertEquals(List.of(), Delivery.of(view("{\"entry\":7}")).changes());
        assertEquals(
                List.of(),
                Delivery.of(view("{\"entry\":[{\"changes\":[{\"field\":\"flows\"}]}]}"))
                        .changes());
        assertEquals(
                List.of(),
                changes("\"messages\":[7,{\"type\":\"text\"}],\"statuses\":[{}]")
                        .get(0)
                        .messages());
    }

    private static Delivery.Said only(String rest) {
        return changes(rest).get(0).messages().get(0);
    }

    private static List<Delivery.Change> changes(String rest) {
        return Delivery.of(view(Meta.delivery(Meta.change("100200", rest)))).changes();
    }

    private static JsonView view(String json) {
        return JsonView.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
