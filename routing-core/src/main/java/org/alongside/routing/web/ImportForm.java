package org.alongside.routing.web;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.alongside.routing.PolicyFiles.Format;

/**
 * A policy that was sent as a file or typed.
 *
 * @param confirmed whether its effect was seen and is wanted
 */
record ImportForm(String text, Format format, boolean keepOthers, boolean confirmed) {

    private static final int MOST_BYTES = 4_000_000;
    private static final int LONGEST_FIELD = 100;

    static ImportForm of(List<EntityPart> parts) {
        String text = "";
        String file = "";
        String fileName = "";
        Format format = Format.YAML;
        boolean keepOthers = false;
        boolean confirmed = false;
        for (EntityPart part : parts) {
            switch (part.getName()) {
                case "text" -> text = read(part, MOST_BYTES);
                case "file" -> {
                    fileName = part.getFileName().orElse("").toLowerCase(Locale.ROOT);
                    file = read(part, MOST_BYTES);
                }
                case "format" ->
                    format = read(part, LONGEST_FIELD).equals(Format.CSV.name()) ? Format.CSV : Format.YAML;
                case "keepOthers" -> keepOthers = true;
                case "confirmed" -> confirmed = true;
                default -> {}
            }
        }
        if (file.isBlank()) {
            return new ImportForm(text, format, keepOthers, confirmed);
        }
        return new ImportForm(file, fileName.endsWith(".csv") ? Format.CSV : Format.YAML, keepOthers, false);
    }

    private static String read(EntityPart part, int most) {
        try (InputStream content = part.getContent()) {
            return new String(content.readNBytes(most), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
