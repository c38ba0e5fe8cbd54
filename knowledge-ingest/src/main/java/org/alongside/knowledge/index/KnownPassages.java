package org.alongside.knowledge.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.alongside.knowledge.Passage;
import org.apache.lucene.search.IndexSearcher;

/** Passages that were read before, so that the few that fit most questions are unpacked once. */
final class KnownPassages {

    private static final int MOST = 500;

    /** A document's number means something only to the reader that gave it. */
    private record Place(Object reader, int document) {}

    private final Cache<Place, Passage> passages =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Passage read(IndexSearcher searcher, int document) throws IOException {
        Object reader = searcher.getIndexReader().getReaderCacheHelper().getKey();
        Place place = new Place(reader, document);
        Passage known = passages.getIfPresent(place);
        if (known == null) {
            known = Fields.read(searcher.storedFields().document(document));
            passages.put(place, known);
        }
        return known;
    }
}
