package org.alongside.inbox.channel.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.alongside.inbox.channel.SharedSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSignatureTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":\"😀 ñandú\"}", "{\"a\":\"\\u00e9\\/\\ud83d\\ude00\"}", " {\"a\" : 1 }\n"})
    void acceptsTheBytesAsTheyCame(String body) {
        assertEquals(HubSignature.RIGHT, HubSignature.of(signature(body, SECRET), bytes(body), SECRET));
        assertEquals(HubSignature.WRONG, HubSignature.of(signature(body, SECRET), bytes(body + " "), SECRET));
    }

    @Test
    void acceptsThreeMegabytesAndCapitals() {
        String body = "x".repeat(3 * 1024 * 1024);
        String capitals = "sha256=" + signature(body, SECRET).substring(7).toUpperCase(Locale.ROOT);
        assertEquals(HubSignature.RIGHT, HubSignature.of(capitals, bytes(body), SECRET));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "sha256=", "sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709", "sha256=zz", "abc"})
    void takesAnythingElseForMissing(String header) {
        assertEquals(HubSignature.MISSING, HubSignature.of(header, bytes("{}"), SECRET));
    }

    @Test
    void refusesAnotherSecretAndNone() {
        assertEquals(HubSignature.WRONG, HubSignature.of(signature("{}", "other"), bytes("{}"), SECRET));
        assertEquals(HubSignature.WRONG, HubSignature.of(signature("{}", SECRET), bytes("{}"), ""));
    }

    private static String signature(String body, String secret) {
        return "sha256=" + SharedSecret.hmacSha256(bytes(body), secret);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
