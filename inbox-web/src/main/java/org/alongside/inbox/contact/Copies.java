package org.alongside.inbox.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.routing.Attachment;
import org.alongside.routing.Attachments;
import org.alongside.routing.ContactId;
import org.alongside.routing.PersonalData;
import org.alongside.routing.PersonalData.Dossier;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;

/** What is held of a contact as a zip file: one document, and the files of their conversations. */
@ApplicationScoped
class Copies {

    private final PersonalData data;
    private final Attachments attachments;

    @Inject
    Copies(PersonalData data, Attachments attachments) {
        this.data = data;
        this.attachments = attachments;
    }

    Response of(TenantId tenant, ContactId contact, String username) {
        Dossier dossier = data.copy(tenant, contact, username);
        StreamingOutput zip = out -> write(tenant, dossier, out);
        return Response.ok(zip, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"contact-" + contact + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** One file in memory at a time. */
    private void write(TenantId tenant, Dossier dossier, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "data.json", dossier.document().getBytes(StandardCharsets.UTF_8));
            for (Attachment file : dossier.files()) {
                entry(zip, "files/" + file.id() + "-" + plain(file.name()), content(tenant, file));
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] content(TenantId tenant, Attachment file) {
        try {
            return attachments.open(tenant, file.id()).bytes();
        } catch (NotFoundException gone) {
            return new byte[0];
        }
    }

    /** A name that leads nowhere wherever the file is unpacked. */
    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} ._-]", "_");
    }
}
