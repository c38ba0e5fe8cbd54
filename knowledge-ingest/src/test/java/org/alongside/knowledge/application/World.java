package org.alongside.knowledge.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Embeddings;
import org.alongside.knowledge.KnowledgeBase;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.Upload;
import org.alongside.knowledge.extract.InProcessReader;
import org.alongside.knowledge.index.InMemoryPassageIndex;
import org.alongside.knowledge.index.PassageIndex;
import org.alongside.knowledge.store.IndexFeed;
import org.alongside.knowledge.store.ReadingQueue;
import org.alongside.knowledge.store.Shelf;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.TestDatabase;

/** The module's beans put together by hand over the test database. Each call runs in a transaction of its tenant. */
final class World {

    final TestDatabase database = TestDatabase.get();
    final PassageIndex index = new InMemoryPassageIndex();
    final Sql sql = database.sql();
    final Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    final Ids ids = new TimeOrderedIds(Clock.systemUTC());
    final Shelf shelf = new Shelf(sql);
    final ReadingQueue queue = new ReadingQueue(sql, ids);
    final FollowingIndex following = new FollowingIndex(index, new IndexFeed(sql));
    final Sources sources = new IngestingSources(shelf, tenant -> {}, ids, clock);
    final KnowledgeBase knowledge = new SearchingKnowledge(index, following, shelf, clock);
    final ReadingSources reading = new ReadingSources(queue, new InProcessReader(), new TwoMeanings());

    /** Of two tenants without any knowledge. */
    static World empty() {
        World world = new World();
        world.clear();
        return world;
    }

    /** Another node, or this one after a restart: the same database, no index. */
    World restarted() {
        return new World();
    }

    private void clear() {
        for (TenantId tenant : List.of(TestDatabase.ACME, TestDatabase.GLOBEX)) {
            in(tenant, () -> sql.update("delete from knowledge.sources"));
            in(tenant, () -> sql.update("delete from knowledge.index_versions"));
        }
    }

    <T> T in(TenantId tenant, Callable<T> work) {
        return database.in(tenant, work);
    }

    void in(TenantId tenant, Runnable work) {
        database.in(tenant, work);
    }

    SourceId upload(TenantId tenant, String fileName, String text) {
        return upload(tenant, fileName, text, Audience.CUSTOMERS);
    }

    SourceId upload(TenantId tenant, String fileName, String text, Audience audience) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return in(tenant, () -> sources.upload(tenant, new Upload(fileName, "", content, "", audience, "ana")));
    }

    void readAll(TenantId tenant) {
        while (in(tenant, () -> reading.readNext(tenant))) {
            // one by one
        }
        follow(tenant);
    }

    void follow(TenantId tenant) {
        database.in(tenant, () -> following.follow(tenant));
    }

    List<Passage> search(TenantId tenant, String text) {
        return in(
                tenant,
                () -> knowledge.search(tenant, new Question(text, new float[0], List.of(), Audience.CUSTOMERS, 10)));
    }

    /** A model that knows two subjects. */
    static final class TwoMeanings implements Embeddings {

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public float[] embed(String text) {
            return text.contains("card") ? new float[] {1, 0} : new float[] {0, 1};
        }
    }
}
