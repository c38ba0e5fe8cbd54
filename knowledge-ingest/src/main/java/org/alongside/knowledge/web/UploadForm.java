package org.alongside.knowledge.web;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.Upload;
import org.alongside.knowledge.domain.FileNames;
import org.alongside.shared.RefusedException;

/**
 * A multipart form with documents, or with a text that somebody pasted.
 *
 * @param language ISO 639-1, or empty to detect it
 */
public record UploadForm(
        String title, String text, String language, Audience audience, ScopeForm scope, List<File> files) {

    /** One file of the form. */
    public record File(String name, byte[] content) {}

    static final UploadForm EMPTY = new UploadForm("", "", "", Audience.CUSTOMERS, ScopeForm.EMPTY, List.of());

    // One byte more than is allowed is enough to say that it is too much.
    private static final int MOST_BYTES = 25 * 1024 * 1024 + 1;
    private static final int MOST_BUNDLED_BYTES = 100 * 1024 * 1024 + 1;
    private static final int LONGEST_FIELD = 1_000;

    /** @throws RefusedException if it holds neither file nor text, or an audience that does not exist */
    static UploadForm of(List<EntityPart> parts) {
        List<File> files = new ArrayList<>();
        parts.stream().filter(part -> part.getName().equals("file")).forEach(part -> addFile(files, part));
        Map<String, String> fields = parts.stream()
                .filter(part -> !part.getName().equals("file"))
                .collect(Collectors.toMap(EntityPart::getName, UploadForm::field, (first, again) -> first));
        String title = fields.getOrDefault("title", "");
        String text = fields.getOrDefault("text", "");
        if (!text.isEmpty()) {
            files.add(pasted(title, text));
        }
        if (files.isEmpty()) {
            throw new RefusedException("knowledge.refused.no-file");
        }
        return new UploadForm(
                title,
                text,
                fields.getOrDefault("language", ""),
                audience(fields.getOrDefault("audience", Audience.CUSTOMERS.name())),
                new ScopeForm(
                        fields.getOrDefault("from", ""),
                        fields.getOrDefault("until", ""),
                        fields.getOrDefault("markets", ""),
                        fields.getOrDefault("product", "")),
                files);
    }

    private static File pasted(String title, String text) {
        if (title.isEmpty()) {
            throw new RefusedException("knowledge.refused.text-without-title");
        }
        String name = FileNames.tidy(title.replaceAll("[/\\\\]", " ")) + ".md";
        return new File(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param zone in which the days of its validity are meant */
    Upload upload(File file, String uploadedBy, ZoneId zone) {
        // One title cannot be that of many documents.
        String own = files.size() == 1 ? title : "";
        Scope when = scope.scope(zone);
        return new Upload(file.name(), own, file.content(), language, audience, when, uploadedBy);
    }

    public boolean agentsOnly() {
        return audience == Audience.AGENTS_ONLY;
    }

    /** A browser sends an empty, nameless file when none was chosen. */
    private static void addFile(List<File> files, EntityPart part) {
        String name = FileNames.tidy(part.getFileName().orElse(""));
        if (!name.isEmpty() && !FileNames.hidden(name)) {
            files.add(new File(name, read(part, name.endsWith(".zip") ? MOST_BUNDLED_BYTES : MOST_BYTES)));
        }
    }

    private static String field(EntityPart part) {
        int most = part.getName().equals("text") ? MOST_BYTES : LONGEST_FIELD;
        return new String(read(part, most), StandardCharsets.UTF_8).strip();
    }

    private static byte[] read(EntityPart part, int most) {
        try (InputStream content = part.getContent()) {
            return content.readNBytes(most);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Audience audience(String name) {
        try {
            return Audience.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new RefusedException("knowledge.refused.unknown-audience", name);
        }
    }
}
