package org.alongside.knowledge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Upload;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class UploadFormTest {

    @Test
    void takesManyFilesWithOneChoice() {
        UploadForm form = UploadForm.of(List.of(
                file("fees.pdf", "a"),
                file("terms.md", "b"),
                field("language", "es"),
                field("audience", "AGENTS_ONLY")));

        assertEquals(
                List.of("fees.pdf", "terms.md"),
                form.files().stream().map(UploadForm.File::name).toList());
        Upload first = form.upload(form.files().get(0), "ana");
        assertEquals("es", first.language());
        assertEquals(Audience.AGENTS_ONLY, first.audience());
        assertEquals("ana", first.uploadedBy());
    }

    @Test
    void titleIsOfOneDocumentOnly() {
        UploadForm one = UploadForm.of(List.of(file("a.md", "a"), field("title", "Fees")));
        UploadForm two = UploadForm.of(List.of(file("a.md", "a"), file("b.md", "b"), field("title", "Fees")));

        assertEquals("Fees", one.upload(one.files().get(0), "ana").title());
        assertEquals("", two.upload(two.files().get(0), "ana").title());
    }

    @Test
    void foldersInNamesAreLeftOut() {
        UploadForm form = UploadForm.of(List.of(file("C:\\docs\\fees.pdf", "a"), file("../../etc/passwd", "b")));

        assertEquals(
                List.of("fees.pdf", "passwd"),
                form.files().stream().map(UploadForm.File::name).toList());
    }

    @Test
    void refusesAFormWithoutAFile() {
        assertEquals("knowledge.refused.no-file", refused(List.of(file("", ""))));
        assertEquals("knowledge.refused.no-file", refused(List.of(field("language", "en"))));
    }

    @Test
    void refusesAnAudienceThatDoesNotExist() {
        assertEquals(
                "knowledge.refused.unknown-audience",
                refused(List.of(file("a.md", "a"), field("audience", "EVERYBODY"))));
    }

    private static String refused(List<EntityPart> parts) {
        return assertThrows(RefusedException.class, () -> UploadForm.of(parts)).messageKey();
    }

    private static EntityPart file(String name, String content) {
        return new Part("file", Optional.of(name), content);
    }

    private static EntityPart field(String name, String value) {
        return new Part(name, Optional.empty(), value);
    }

    private record Part(String name, Optional<String> fileName, String content) implements EntityPart {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Optional<String> getFileName() {
            return fileName;
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public <T> T getContent(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T getContent(GenericType<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return new MultivaluedHashMap<>();
        }

        @Override
        public MediaType getMediaType() {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }
}
