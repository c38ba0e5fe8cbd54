package org.alongside.knowledge.web;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Upload;
import org.alongside.shared.RefusedException;

/**
 * A multipart form with documents.
 *
 * @param language ISO 639-1, or empty to detect it
 */
public record UploadForm(String title, String language, Audience audience, List<File> files) {

    /** One file of the form. */
    public record File(String name, byte[] content) {}

    static final UploadForm EMPTY = new UploadForm("", "", Audience.CUSTOMERS, List.of());

    // One byte more than is allowed is enough to say that it is too much.
    private static final int MOST_BYTES = 25 * 1024 * 1024 + 1;
    private static final int LONGEST_FIELD = 1_000;
    private static final int LONGEST_NAME = 200;

    /** @throws RefusedException if it holds no file, or an audience that does not exist */
    static UploadForm of(List<EntityPart> parts) {
        String title = "";
        String language = "";
        String audience = Audience.CUSTOMERS.name();
        List<File> files = new ArrayList<>();
        for (EntityPart part : parts) {
            switch (part.getName()) {
                case "file" -> addFile(files, part);
                case "title" -> title = field(part);
                case "language" -> language = field(part);
                case "audience" -> audience = field(part);
                default -> {}
            }
        }
        if (files.isEmpty()) {
            throw new RefusedException("knowledge.refused.no-file");
        }
        return new UploadForm(title, language, audience(audience), files);
    }

    Upload upload(File file, String uploadedBy) {
        // One title cannot be that of many documents.
        String own = files.size() == 1 ? title : "";
        return new Upload(file.name(), own, file.content(), language, audience, uploadedBy);
    }

    public boolean agentsOnly() {
        return audience == Audience.AGENTS_ONLY;
    }

    /** A browser sends an empty, nameless file when none was chosen. */
    private static void addFile(List<File> files, EntityPart part) {
        String name = tidy(part.getFileName().orElse(""));
        if (!name.isEmpty()) {
            files.add(new File(name, read(part, MOST_BYTES)));
        }
    }

    /** Without folders, which some browsers send, and without what a header or a page could trip over. */
    private static String tidy(String fileName) {
        String name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static String field(EntityPart part) {
        return new String(read(part, LONGEST_FIELD), StandardCharsets.UTF_8).strip();
    }

    private static byte[] read(EntityPart part, int most) {
        try (InputStream content = part.getContent()) {
            return content.readNBytes(most);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Audience audience(String name) {
        try {
            return Audience.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new RefusedException("knowledge.refused.unknown-audience", name);
        }
    }
}
