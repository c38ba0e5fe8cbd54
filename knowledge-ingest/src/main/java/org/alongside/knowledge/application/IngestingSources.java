package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.Taken;
import org.alongside.knowledge.Upload;
import org.alongside.knowledge.domain.Titles;
import org.alongside.knowledge.domain.Unreadable;
import org.alongside.knowledge.extract.Bundle;
import org.alongside.knowledge.extract.MediaKind;
import org.alongside.knowledge.store.NewSource;
import org.alongside.knowledge.store.Shelf;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.StoreException;

/** Takes documents in and lets them go. The bell rings after each commit, so that reading and search follow at once. */
@ApplicationScoped
class IngestingSources implements Sources {

    static final int MOST_BYTES = 25 * 1024 * 1024;
    private static final int MOST_BUNDLED_BYTES = 100 * 1024 * 1024;

    /** Empty: detect it. */
    private static final Set<String> LANGUAGES = Set.of("", "en", "es", "pt");

    private final Shelf shelf;
    private final Bell bell;
    private final Ids ids;
    private final Clock clock;

    @Inject
    IngestingSources(Shelf shelf, Bell bell, Ids ids, Clock clock) {
        this.shelf = shelf;
        this.bell = bell;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public SourceId upload(TenantId tenant, Upload upload) {
        MediaKind kind = check(upload);
        byte[] sha256 = sha256(upload.content());
        Optional<SourceId> known = shelf.holding(tenant, sha256);
        if (known.isPresent()) {
            retry(tenant, known.get());
            return known.get();
        }
        NewSource source = source(upload, kind, sha256);
        try {
            shelf.put(tenant, source);
        } catch (StoreException twice) {
            return shelf.holding(tenant, sha256).filter(id -> twice.duplicate()).orElseThrow(() -> twice);
        }
        bell.ring(tenant);
        return source.id();
    }

    @Override
    public List<Taken> take(TenantId tenant, Upload upload) {
        try {
            if (!MediaKind.isBundle(upload.content()) || upload.content().length > MOST_BUNDLED_BYTES) {
                return List.of(takeOne(tenant, upload));
            }
            List<Taken> taken = new ArrayList<>();
            Bundle.open(
                    upload.content(),
                    MOST_BYTES,
                    (name, content) -> taken.add(takeOne(tenant, upload.with(name, content))));
            return taken.isEmpty() ? List.of(Taken.refused(upload.fileName(), "knowledge.refused.empty")) : taken;
        } catch (Unreadable broken) {
            return List.of(Taken.refused(upload.fileName(), broken.remark()));
        }
    }

    private Taken takeOne(TenantId tenant, Upload upload) {
        try {
            return Taken.as(upload.fileName(), upload(tenant, upload));
        } catch (RefusedException refused) {
            return Taken.refused(upload.fileName(), refused.messageKey());
        }
    }

    private static MediaKind check(Upload upload) {
        if (upload.content().length == 0) {
            throw new RefusedException("knowledge.refused.empty", upload.fileName());
        }
        if (upload.content().length > MOST_BYTES) {
            throw new RefusedException("knowledge.refused.too-large", upload.fileName());
        }
        if (!LANGUAGES.contains(upload.language())) {
            throw new RefusedException("knowledge.refused.unknown-language", upload.language());
        }
        try {
            return MediaKind.of(upload.content(), upload.fileName());
        } catch (Unreadable unknown) {
            throw new RefusedException(unknown.remark(), upload.fileName());
        }
    }

    private NewSource source(Upload upload, MediaKind kind, byte[] sha256) {
        return new NewSource(
                new SourceId(ids.next()),
                upload.title().isBlank() ? Titles.fromFileName(upload.fileName()) : Titles.shortened(upload.title()),
                upload.fileName(),
                kind.mediaType(),
                upload.content(),
                sha256,
                upload.language(),
                upload.audience(),
                upload.scope(),
                clock.instant(),
                upload.uploadedBy());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Source> all(TenantId tenant) {
        return shelf.all(tenant);
    }

    @Override
    public Source byId(TenantId tenant, SourceId source) {
        return shelf.byId(tenant, source);
    }

    @Override
    public SourceId holding(TenantId tenant, PassageId passage) {
        return shelf.holding(tenant, passage);
    }

    @Override
    public List<Passage> passages(TenantId tenant, SourceId source) {
        return shelf.passages(tenant, source);
    }

    @Override
    public byte[] original(TenantId tenant, SourceId source) {
        return shelf.original(tenant, source);
    }

    @Override
    public void retry(TenantId tenant, SourceId source) {
        shelf.retry(tenant, source);
        bell.ring(tenant);
    }

    @Override
    public void rescope(TenantId tenant, SourceId source, Audience audience, Scope scope) {
        shelf.rescope(tenant, source, audience, scope);
        bell.ring(tenant);
    }

    @Override
    public void remove(TenantId tenant, SourceId source) {
        shelf.remove(tenant, source, clock.instant());
        bell.ring(tenant);
    }
}
