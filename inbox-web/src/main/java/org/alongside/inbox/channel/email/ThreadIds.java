package org.alongside.inbox.channel.email;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Message-IDs of our own that nobody can make up: {@code <id.seal@domain>}, where the seal is an HMAC-SHA-256 of the
 * message's id under a secret of the inbox, cut to 64 bits. The same two stand after the plus of a reply address. Equal
 * messages give equal ids, so that a mail that is sent twice is recognised as one. Immutable.
 */
final class ThreadIds {

    private static final int RADIX = 36;
    private static final int ID_LETTERS = 25;
    private static final int SEAL_LETTERS = 13;
    private static final int SEAL_BYTES = 8;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern TOKEN =
            Pattern.compile("(?<![0-9a-z])([0-9a-z]{" + ID_LETTERS + "})\\.([0-9a-z]{" + SEAL_LETTERS + "})@");

    private final byte[] secret;
    private final String address;

    /** @param address of the mailbox */
    ThreadIds(String secret, String address) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.address = address;
    }

    String messageId(UUID message) {
        return "<" + token(message) + "@" + domain() + ">";
    }

    /** The mailbox's address with the token after a plus; empty where that would be too long. */
    Optional<String> replyAddress(UUID message) {
        String local = address.substring(0, address.lastIndexOf('@')) + "+" + token(message);
        return local.length() <= LONGEST_LOCAL_PART ? Optional.of(local + "@" + domain()) : Optional.empty();
    }

    /** Our message that a Message-ID or a reply address names; empty if it is not ours, whatever it looks like. */
    Optional<UUID> message(String idOrAddress) {
        Matcher token = TOKEN.matcher(idOrAddress);
        if (!token.find()) {
            return Optional.empty();
        }
        Optional<UUID> message = uuid(token.group(1));
        return message.filter(id -> MessageDigest.isEqual(
                seal(id).getBytes(StandardCharsets.US_ASCII), token.group(2).getBytes(StandardCharsets.US_ASCII)));
    }

    private String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private String token(UUID message) {
        return letters(bytes(message), ID_LETTERS) + "." + seal(message);
    }

    private String seal(UUID message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return letters(java.util.Arrays.copyOf(mac.doFinal(bytes(message)), SEAL_BYTES), SEAL_LETTERS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String letters(byte[] bytes, int length) {
        String number = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(length - number.length()) + number;
    }

    private static Optional<UUID> uuid(String letters) {
        BigInteger number = new BigInteger(letters, RADIX);
        return number.bitLength() > 2 * Long.SIZE
                ? Optional.empty()
                : Optional.of(new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue()));
    }
}
