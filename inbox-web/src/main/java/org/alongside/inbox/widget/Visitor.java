package org.alongside.inbox.widget;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.alongside.routing.ContactKey;
import org.alongside.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** A browser without a name. Its token is 256 random bits made in the browser; the server keeps only the hash. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Visitor() {}

    /** @throws NotFoundException if the token is absent or malformed */
    static ContactKey of(@Nullable String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            throw new NotFoundException();
        }
        return new ContactKey(ContactKey.Kind.VISITOR, sha256(token));
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
