package org.alongside.inbox.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.alongside.inbox.shell.Download;
import org.alongside.inbox.widget.WidgetMessage.WidgetFile;
import org.alongside.routing.Attachments;
import org.alongside.routing.Attachments.Content;
import org.alongside.routing.ContactKey;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.apache.tika.Tika;

/**
 * Files of the web chat, both ways. What a file is, its bytes say and not its name; only kinds that cannot run anything
 * where they are opened are taken.
 */
@ApplicationScoped
@Path("/widget/{key}/files")
public class WidgetFiles {

    /** In bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final int MEBIBYTE = 1024 * 1024;
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "text/plain",
            "text/csv",
            "image/heic",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet");

    private final Inboxes inboxes;
    private final Attachments attachments;
    private final Visitors visitors;
    private final Tika kinds = new Tika();

    @Inject
    public WidgetFiles(Inboxes inboxes, Attachments attachments, Visitors visitors) {
        this.inboxes = inboxes;
        this.attachments = attachments;
        this.visitors = visitors;
    }

    /** @param name of the file, URL-encoded: headers are ASCII */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Response bring(
            @PathParam("key") String key,
            @BeanParam Who who,
            @HeaderParam("X-File-Name") @DefaultValue("file") String name,
            InputStream body)
            throws IOException {
        Inbox inbox = inbox(key);
        ContactKey contact = visitors.of(inbox, who);
        String called = URLDecoder.decode(name, StandardCharsets.UTF_8);
        byte[] content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new RefusedException("routing.attachment.too-large", called, LARGEST / MEBIBYTE);
        }
        String type = kinds.detect(content, called);
        if (!image(type) && !TAKEN.contains(type)) {
            throw new RefusedException("widget.refused.kind", called);
        }
        return Response.status(Response.Status.CREATED)
                .entity(WidgetFile.of(attachments.keep(inbox.tenant(), contact, called, type, content)))
                .build();
    }

    /** Never shown in place by its own address: the chat fetches it, for only the chat can say who asks. */
    @GET
    @Path("/{file}")
    public Response open(@PathParam("key") String key, @BeanParam Who who, @PathParam("file") UUID file) {
        Inbox inbox = inbox(key);
        Content content = attachments.openAs(inbox.tenant(), visitors.of(inbox, who), file);
        return Download.of(content.attachment().name(), content.attachment().type(), content.bytes());
    }

    /** Whether browsers show it as an image and do nothing else with it. */
    static boolean image(String type) {
        return IMAGES.contains(type);
    }

    private Inbox inbox(String key) {
        return inboxes.byPublicKey(key).orElseThrow(NotFoundException::new);
    }
}
