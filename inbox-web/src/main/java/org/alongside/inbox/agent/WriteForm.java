package org.alongside.inbox.agent;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.routing.Attachments;

/**
 * What an agent wrote, with files.
 *
 * @param note to colleagues only
 * @param draft id of the assistant's draft that the text began as, or empty
 * @param kept ids of files that an earlier, refused attempt has stored
 * @param addressing of an e-mail
 * @param then what is done after it was sent: empty, or {@code close}
 */
record WriteForm(
        boolean note,
        String text,
        String draft,
        List<String> kept,
        List<File> files,
        Addressing addressing,
        String then) {

    record File(String name, String type, byte[] content) {}

    private static final int LONGEST = 50_000;
    // One byte more than is allowed is enough to say that it is too much.
    private static final int MOST_BYTES = Math.toIntExact(Attachments.LARGEST + 1);

    static WriteForm of(List<EntityPart> parts) {
        String kind = "";
        String text = "";
        String draft = "";
        String then = "";
        String to = "";
        String copies = "";
        String subject = "";
        List<String> kept = new ArrayList<>();
        List<File> files = new ArrayList<>();
        for (EntityPart part : parts) {
            switch (part.getName()) {
                case "kind" -> kind = field(part);
                case "text" -> text = field(part);
                case "draft" -> draft = field(part);
                case "then" -> then = field(part);
                case "to" -> to = field(part);
                case "copies" -> copies = field(part);
                case "subject" -> subject = field(part);
                case "kept" -> kept.add(field(part));
                case "file" -> addFile(files, part);
                default -> field(part);
            }
        }
        return new WriteForm(kind.equals("NOTE"), text, draft, kept, files, new Addressing(to, copies, subject), then);
    }

    /** A browser sends an empty, nameless file when none was chosen. */
    private static void addFile(List<File> files, EntityPart part) {
        String name = part.getFileName().orElse("");
        byte[] content = read(part, MOST_BYTES);
        if (!name.isEmpty()) {
            String type = part.getMediaType() == null ? "" : part.getMediaType().toString();
            files.add(new File(name, type.replaceAll(";.*", ""), content));
        }
    }

    private static String field(EntityPart part) {
        return new String(read(part, LONGEST), StandardCharsets.UTF_8).strip();
    }

    private static byte[] read(EntityPart part, int most) {
        try (InputStream content = part.getContent()) {
            return content.readNBytes(most);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
