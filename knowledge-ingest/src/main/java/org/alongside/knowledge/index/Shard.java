package org.alongside.knowledge.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.domain.IndexChanges;
import org.alongside.knowledge.domain.IndexedPassage;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The index of one tenant. A writer is open only while changes are taken in; searches never wait for it. */
final class Shard implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Shard.class.getName());
    private static final String FORMAT = "format";
    private static final String VERSION = "version";
    private static final int SEGMENTS_PER_TIER = 2;
    private static final int MEGABYTES_OF_A_SEGMENT = 64;

    private final Directory directory;
    private final Analyzer analyzer;
    private final QuestionTerms terms;
    private final KnownPassages known = new KnownPassages();
    private final SearcherManager searchers;
    private volatile long version;

    private Shard(Directory directory, Analyzer analyzer) throws IOException {
        this.directory = directory;
        this.analyzer = analyzer;
        this.terms = new QuestionTerms(analyzer);
        this.version = readVersion(directory);
        this.searchers = new SearcherManager(directory, null);
    }

    /** Opens the index there; one that is missing, damaged or of another format begins anew, empty. */
    static Shard open(Path folder, Analyzer analyzer) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            if (DirectoryReader.indexExists(directory) && sameFormat(directory)) {
                return new Shard(directory, analyzer);
            }
        } catch (IOException | RuntimeException damaged) {
            LOG.log(Level.WARNING, "Search index {0} is damaged and is built anew: {1}", folder, damaged);
        }
        begin(directory, analyzer);
        return new Shard(directory, analyzer);
    }

    long version() {
        return version;
    }

    synchronized void apply(IndexChanges changes) throws IOException {
        boolean anew = changes.since() == 0;
        if (changes.version() < version || !anew && (changes.since() > version || changes.version() == version)) {
            return;
        }
        try (IndexWriter writer = new IndexWriter(directory, config())) {
            if (anew) {
                writer.deleteAll();
            }
            for (var source : changes.changed()) {
                writer.deleteDocuments(new Term(Fields.SOURCE, source.toString()));
            }
            for (IndexedPassage passage : changes.passages()) {
                writer.addDocument(Fields.write(passage));
            }
            mark(writer, changes.version());
            writer.commit();
        }
        searchers.maybeRefreshBlocking();
        version = changes.version();
    }

    /** Few segments: a search pays for each of them, and what a tenant knows is small. */
    private IndexWriterConfig config() {
        return new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(MEGABYTES_OF_A_SEGMENT)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER));
    }

    List<Passage> search(Question question) throws IOException {
        return with(searcher -> new Search(searcher, terms, known, question).run());
    }

    List<Passage> about(String subject, double least, List<Passage> passages) throws IOException {
        return with(searcher -> {
            Relevance relevance = new Relevance(searcher.getIndexReader(), terms, subject);
            List<Passage> about = new ArrayList<>();
            for (Passage passage : passages) {
                if (relevance.of(passage) >= least) {
                    about.add(passage);
                }
            }
            return about;
        });
    }

    private interface Use {
        List<Passage> of(IndexSearcher searcher) throws IOException;
    }

    private List<Passage> with(Use use) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return use.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        directory.close();
    }

    private static void begin(Directory directory, Analyzer analyzer) throws IOException {
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            mark(writer, 0);
            writer.commit();
        }
    }

    private static void mark(IndexWriter writer, long version) {
        writer.setLiveCommitData(
                Map.of(FORMAT, Fields.FORMAT, VERSION, String.valueOf(version)).entrySet());
    }

    private static boolean sameFormat(Directory directory) throws IOException {
        return Fields.FORMAT.equals(commitData(directory).get(FORMAT));
    }

    private static long readVersion(Directory directory) throws IOException {
        return Long.parseLong(commitData(directory).getOrDefault(VERSION, "0"));
    }

    private static Map<String, String> commitData(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }
}
