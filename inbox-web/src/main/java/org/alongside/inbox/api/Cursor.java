package org.alongside.inbox.api;

import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A place in a list, as a text that callers hand back and do not read. */
final class Cursor {

    private Cursor() {}

    static String of(Object place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for the beginning. @throws BadRequestException if it was not made by {@link #of} */
    static Optional<String> read(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                    .filter(place -> !place.isEmpty());
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    static long number(String cursor) {
        try {
            return read(cursor).map(Long::valueOf).orElse(0L);
        } catch (NumberFormatException malformed) {
            throw new BadRequestException(malformed);
        }
    }
}
