package org.alongside.metrics.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The charter's page in words, the same for screen, paper and signature.
 *
 * @param charter number of the version
 */
public record CharterSheet(int charter, String title, List<Part> parts) {

    /** @param agreed whether it was agreed, or is a figure of the day */
    public record Part(String title, List<String> lines, boolean agreed) {}

    /** SHA-256 of what was agreed, in hex. */
    public String digest() {
        try {
            byte[] agreed = parts.stream()
                    .filter(Part::agreed)
                    .map(CharterSheet::text)
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(agreed));
        } catch (NoSuchAlgorithmException always) {
            throw new IllegalStateException(always);
        }
    }

    public String content() {
        return title + "\n\n" + parts.stream().map(CharterSheet::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(Part part) {
        return part.title() + "\n" + String.join("\n", part.lines());
    }
}
