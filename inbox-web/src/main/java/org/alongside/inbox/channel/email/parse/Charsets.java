package org.alongside.inbox.channel.email.parse;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** From bytes to text: as declared if that fits, else UTF-8 if that fits, else what Windows took for Latin. */
final class Charsets {

    private static final Charset LAST_RESORT = Charset.forName("windows-1252");

    private Charsets() {}

    static String text(byte[] bytes, String contentType) {
        return declared(contentType)
                .flatMap(charset -> strictly(bytes, charset))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, LAST_RESORT));
    }

    private static Optional<Charset> declared(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null ? Optional.empty() : Optional.of(Charset.forName(MimeUtility.javaCharset(name)));
        } catch (ParseException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
