package org.alongside.inbox.channel.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.alongside.inbox.channel.CarrierHttp.Unanswered;
import org.alongside.inbox.channel.Multipart;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.Outgoing;

/** Files on their way out: Meta takes the file first and the message that names it then. */
@ApplicationScoped
class UploadingMedia {

    private static final long LARGEST_IMAGE = 5L * 1024 * 1024;
    private static final long LARGEST_SOUND = 16L * 1024 * 1024;
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private static final Set<String> VIDEOS = Set.of("video/mp4", "video/3gpp");
    private static final Set<String> SOUNDS = Set.of("audio/aac", "audio/mp4", "audio/mpeg", "audio/amr", "audio/ogg");

    private final Graph graph;
    private final Attachments attachments;

    @Inject
    UploadingMedia(Graph graph, Attachments attachments) {
        this.graph = graph;
        this.attachments = attachments;
    }

    /** As what Meta takes it; what it would not show goes as a document. */
    static String kind(Attachment file) {
        if (IMAGES.contains(file.type()) && file.bytes() <= LARGEST_IMAGE) {
            return "image";
        }
        if (VIDEOS.contains(file.type()) && file.bytes() <= LARGEST_SOUND) {
            return "video";
        }
        return SOUNDS.contains(file.type()) && file.bytes() <= LARGEST_SOUND ? "audio" : "document";
    }

    /**
     * Uploads the file. @return the message that shows it
     *
     * @throws GraphRefusal if Meta does not take the file
     */
    String part(
            ChannelConnection connection,
            String token,
            Outgoing outgoing,
            Attachment file,
            String caption,
            boolean last) {
        Attachments.Content content = attachments.open(connection.tenant(), file.id());
        Multipart form = new Multipart(file.id().toString())
                .field("messaging_product", "whatsapp")
                .field("type", file.type())
                .file("file", file.name(), file.type(), content.bytes());
        Graph.Reply reply = upload(connection.setting(WhatsAppNumbers.NUMBER) + "/media", token, form);
        return Payloads.file(outgoing, kind(file), reply.body().text("id"), file.name(), caption, last);
    }

    private Graph.Reply upload(String path, String token, Multipart form) {
        try {
            Graph.Reply reply = graph.post(path, token, form.contentType(), form.body());
            if (!reply.ok()) {
                throw new GraphRefusal(reply);
            }
            return reply;
        } catch (Unanswered failure) {
            throw failure.harmless();
        }
    }
}
