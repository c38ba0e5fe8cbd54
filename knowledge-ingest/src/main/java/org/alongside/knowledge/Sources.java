package org.alongside.knowledge;

import java.util.List;
import org.alongside.shared.TenantId;

/**
 * A tenant's documents. Uploading stores the bytes and returns at once; reading and indexing go on in the background.
 */
public interface Sources {

    /**
     * Stores the document. The same content again answers with the source that holds it already; a document of the same
     * file name and language supersedes the earlier one once indexed.
     *
     * @throws org.alongside.shared.RefusedException if it is empty, too large or of a kind that cannot be read
     */
    SourceId upload(TenantId tenant, Upload upload);

    /**
     * As {@link #upload}, but never refuses: a bundle (zip) is taken apart, and what becomes of each file is said. A
     * bundle in a bundle is not opened.
     */
    List<Taken> take(TenantId tenant, Upload upload);

    /** When, where and for whom it holds from now on; followed by search within two seconds. */
    void rescope(TenantId tenant, SourceId source, Audience audience, Scope scope);

    /** Newest first. */
    List<Source> all(TenantId tenant);

    /** @throws org.alongside.shared.NotFoundException if there is none */
    Source byId(TenantId tenant, SourceId source);

    /**
     * The version that the passage belongs to, in force or not: an earlier answer may have used it.
     *
     * @throws org.alongside.shared.NotFoundException if there is none, or it was removed
     */
    SourceId holding(TenantId tenant, PassageId passage);

    /** In document order. */
    List<Passage> passages(TenantId tenant, SourceId source);

    /** The bytes as uploaded. */
    byte[] original(TenantId tenant, SourceId source);

    /** Tries a rejected source again. */
    void retry(TenantId tenant, SourceId source);

    /** Takes it out of the answers, effective within two seconds. */
    void remove(TenantId tenant, SourceId source);
}
