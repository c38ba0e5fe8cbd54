package org.alongside.knowledge.index;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.shared.TenantId;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.store.AlreadyClosedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** One Lucene directory a tenant below the data directory. The indexes used last stay open. */
@ApplicationScoped
public class LucenePassageIndex implements PassageIndex {

    private static final int OPEN_AT_ONCE = 512;

    private final Path root;
    private final Analyzer analyzer = Fields.analyzer();
    private final Map<TenantId, Shard> open = new LinkedHashMap<>(16, 0.75f, true);

    @Inject
    public LucenePassageIndex(@ConfigProperty(name = "alongside.data-dir", defaultValue = "data") String data) {
        this(Path.of(data).resolve("index"));
    }

    LucenePassageIndex(Path root) {
        this.root = root;
    }

    @Override
    public long version(TenantId tenant) {
        return shard(tenant).version();
    }

    @Override
    public void apply(TenantId tenant, IndexChanges changes) {
        try {
            shard(tenant).apply(changes);
        } catch (IOException failure) {
            throw damaged(tenant, failure);
        }
    }

    @Override
    public List<Passage> search(TenantId tenant, Question question) {
        return asked(tenant, shard -> shard.search(question));
    }

    @Override
    public List<Passage> about(TenantId tenant, String subject, double least, List<Passage> passages) {
        return asked(tenant, shard -> shard.about(subject, least, passages));
    }

    private interface Asking {
        List<Passage> in(Shard shard) throws IOException;
    }

    private List<Passage> asked(TenantId tenant, Asking question) {
        try {
            return question.in(shard(tenant));
        } catch (AlreadyClosedException evicted) {
            return asked(tenant, question);
        } catch (IOException failure) {
            throw damaged(tenant, failure);
        }
    }

    /** Throws the index away, so that the next use finds it at version 0. */
    private DamagedIndexException damaged(TenantId tenant, IOException failure) {
        synchronized (open) {
            closeQuietly(open.remove(tenant));
            try (var files = Files.list(folder(tenant))) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException stuck) {
                failure.addSuppressed(stuck);
            }
        }
        return new DamagedIndexException(failure);
    }

    private Shard shard(TenantId tenant) {
        synchronized (open) {
            Shard shard = open.get(tenant);
            if (shard == null) {
                shard = openShard(tenant);
                open.put(tenant, shard);
                evict();
            }
            return shard;
        }
    }

    private Shard openShard(TenantId tenant) {
        try {
            return Shard.open(Files.createDirectories(folder(tenant)), analyzer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path folder(TenantId tenant) {
        return root.resolve(tenant.toString());
    }

    private void evict() {
        Iterator<Shard> oldest = open.values().iterator();
        while (open.size() > OPEN_AT_ONCE) {
            Shard shard = oldest.next();
            oldest.remove();
            closeQuietly(shard);
        }
    }

    @PreDestroy
    void close() {
        synchronized (open) {
            open.values().forEach(LucenePassageIndex::closeQuietly);
            open.clear();
        }
    }

    private static void closeQuietly(@Nullable Shard shard) {
        try {
            if (shard != null) {
                shard.close();
            }
        } catch (IOException ignored) {
            // A reader that cannot be closed holds nothing that would not be rebuilt.
        }
    }
}
