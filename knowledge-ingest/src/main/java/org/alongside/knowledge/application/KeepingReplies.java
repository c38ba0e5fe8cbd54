package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.store.SavedReply;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** What people released in advance, as it is stored. */
@ApplicationScoped
@InTenant
class KeepingReplies {

    private static final List<String> LANGUAGES = List.of("en", "es", "pt");
    private static final int LONGEST = 4_000;

    private final Ids ids;
    private final Clock clock;

    @PersistenceContext(unitName = "knowledge")
    private EntityManager entities;

    @Inject
    KeepingReplies(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    KeepingReplies(Ids ids, Clock clock, EntityManager entities) {
        this(ids, clock);
        this.entities = entities;
    }

    List<ApprovedReply> all(TenantId tenant) {
        return entities.createQuery("select r from SavedReply r order by r.intent, r.language", SavedReply.class)
                .getResultStream()
                .map(SavedReply::toReply)
                .toList();
    }

    ApprovedReply save(TenantId tenant, ApprovedReply reply) {
        check(reply);
        String intent = reply.intent().strip();
        SavedReply saved =
                saved(intent, reply.language()).orElseGet(() -> new SavedReply(ids.next(), intent, reply.language()));
        saved.say(reply.text().strip(), clock.instant());
        entities.persist(saved);
        return saved.toReply();
    }

    /** One transaction: a refusal takes back those before it. */
    void saveAll(TenantId tenant, List<ApprovedReply> replies) {
        replies.forEach(KeepingReplies::check);
        replies.forEach(reply -> save(tenant, reply));
    }

    void remove(TenantId tenant, String intent, String language) {
        saved(intent, language).ifPresent(entities::remove);
    }

    private Optional<SavedReply> saved(String intent, String language) {
        try (Stream<SavedReply> found = entities.createQuery(
                        "select r from SavedReply r where r.intent = ?1 and r.language = ?2", SavedReply.class)
                .setParameter(1, intent)
                .setParameter(2, language)
                .getResultStream()) {
            return found.findFirst();
        }
    }

    private static void check(ApprovedReply reply) {
        if (reply.intent().isBlank()) {
            throw new RefusedException("knowledge.refused.reply-without-intent");
        }
        if (reply.text().isBlank()) {
            throw new RefusedException("knowledge.refused.reply-without-text");
        }
        if (reply.text().length() > LONGEST) {
            throw new RefusedException("knowledge.refused.reply-too-long");
        }
        if (!LANGUAGES.contains(reply.language())) {
            throw new RefusedException("knowledge.refused.unknown-language", reply.language());
        }
    }
}
