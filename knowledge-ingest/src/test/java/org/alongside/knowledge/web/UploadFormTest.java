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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Scope;
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
        Upload first = form.upload(form.files().get(0), "ana", ZoneOffset.UTC);
        assertEquals("es", first.language());
        assertEquals(Audience.AGENTS_ONLY, first.audience());
        assertEquals("ana", first.uploadedBy());
    }

    @Test
    void titleIsOfOneDocumentOnly() {
        UploadForm one = UploadForm.of(List.of(file("a.md", "a"), field("title", "Fees")));
        UploadForm two = UploadForm.of(List.of(file("a.md", "a"), file("b.md", "b"), field("title", "Fees")));

        assertEquals(
                "Fees", one.upload(one.files().get(0), "ana", ZoneOffset.UTC).title());
        assertEquals("", two.upload(two.files().get(0), "ana", ZoneOffset.UTC).title());
    }

    @Test
    void foldersStayButLeadNowhereElse() {
        UploadForm form = UploadForm.of(List.of(file("C:\\docs\\fees.pdf", "a"), file("../../etc/passwd", "b")));

        assertEquals(
                List.of("docs/fees.pdf", "etc/passwd"),
                form.files().stream().map(UploadForm.File::name).toList());
    }

    @Test
    void refusesAFormWithoutAFile() {
        assertEquals("knowledge.refused.no-file", refused(List.of(file("", ""))));
        assertEquals("knowledge.refused.no-file", refused(List.of(field("language", "en"))));
    }

    @Test
    void pastedTextIsADocumentOfItsTitle() {
        UploadForm form =
                UploadForm.of(List.of(field("title", "Fees/2027"), field("text", "A transfer costs 2 euros.")));

        Upload pasted = form.upload(form.files().get(0), "ana", ZoneOffset.UTC);
        assertEquals("Fees 2027.md", pasted.fileName());
        assertEquals("Fees/2027", pasted.title());
        assertEquals("knowledge.refused.text-without-title", refused(List.of(field("text", "A"))));
    }

    @Test
    void lastDayCountsInTheZoneOfTheBusiness() {
        UploadForm form = UploadForm.of(List.of(
                file("a.md", "a"),
                field("from", "2027-01-01"),
                field("until", "2027-01-31"),
                field("markets", "es, PT"),
                field("product", "Card")));

        Scope scope =
                form.upload(form.files().get(0), "ana", ZoneOffset.ofHours(1)).scope();
        assertEquals(Instant.parse("2026-12-31T23:00:00Z"), scope.from());
        assertEquals(Instant.parse("2027-01-31T23:00:00Z"), scope.until());
        assertEquals(List.of("ES", "PT"), scope.markets());
        assertEquals(
                new ScopeForm("2027-01-01", "2027-01-31", "ES, PT", "Card"),
                ScopeForm.of(scope, ZoneOffset.ofHours(1)));
    }

    @Test
    void refusesScopesThatCannotBe() {
        assertEquals("knowledge.refused.day", scopeRefused("soon", "", ""));
        assertEquals("knowledge.refused.validity", scopeRefused("2027-02-01", "2027-01-31", ""));
        assertEquals("knowledge.refused.market", scopeRefused("", "", "ES, QQ"));
    }

    private static String scopeRefused(String from, String until, String markets) {
        ScopeForm form = new ScopeForm(from, until, markets, "");
        return assertThrows(RefusedException.class, () -> form.scope(ZoneOffset.UTC))
                .messageKey();
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
