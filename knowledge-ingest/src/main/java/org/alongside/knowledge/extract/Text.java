package org.alongside.knowledge.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads bytes of an unnamed encoding: UTF-16 with its mark, UTF-8 if they are valid UTF-8, else Windows-1252. */
final class Text {

    private Text() {}

    /** @param charset as the file names it; one that is unknown counts as unnamed */
    static String decode(byte[] content, String charset) {
        try {
            return charset.isEmpty() ? decode(content) : new String(content, Charset.forName(charset));
        } catch (IllegalArgumentException unknown) {
            return decode(content);
        }
    }

    static String decode(byte[] content) {
        if (content.length >= 2
                && (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF
                        || content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
