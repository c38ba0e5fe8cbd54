package org.alongside.launch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void cutsAnArrayOnlyBetweenItsOwnElements() {
        assertEquals(
                List.of("{\"a\": [1, 2]}", "\"x, ] y\"", "3"),
                JsonText.elements(" [{\"a\": [1, 2]}, \"x, ] y\" , 3] "));
    }

    @Test
    void anEmptyArrayHasNoElements() {
        assertEquals(List.of(), JsonText.elements("[ ]"));
    }

    @Test
    void readsAMemberOfTheOuterObjectOnly() {
        String json = "{\"inner\": {\"state\": \"OLD\"}, \"state\" : \"LIVE\", \"number\": 4}";

        assertEquals(Optional.of("LIVE"), JsonText.member(json, "state"));
        assertEquals(Optional.of("4"), JsonText.member(json, "number"));
        assertEquals(Optional.empty(), JsonText.member(json, "stat"));
    }

    @Test
    void decodesEscapes() {
        assertEquals(
                Optional.of("say \"hi\"\n\u00e9 \\ {"),
                JsonText.member("{\"text\":\"say \\\"hi\\\"\\n\\u00e9 \\\\ {\"}", "text"));
    }
}
