package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.metrics.Counted;
import org.alongside.metrics.Notice;
import org.alongside.metrics.Notice.Kind;
import org.alongside.metrics.Sample;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.StopLossFinding.Evidence;
import org.alongside.metrics.domain.Evidences;
import org.alongside.metrics.store.NoticeMails;
import org.alongside.metrics.store.NoticeRows;
import org.alongside.routing.Webhooks;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;

/**
 * Writes down what people and their systems are to be told, in the transaction in which it happens: each thing once, or
 * not at all.
 */
@ApplicationScoped
class TellingPeople {

    private final NoticeRows notices;
    private final NoticeMails mails;
    private final Answerable answerable;
    private final Webhooks webhooks;
    private final Ids ids;
    private final Clock clock;

    @Inject
    TellingPeople(
            NoticeRows notices, NoticeMails mails, Answerable answerable, Webhooks webhooks, Ids ids, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.answerable = answerable;
        this.webhooks = webhooks;
        this.ids = ids;
        this.clock = clock;
    }

    void tripped(TenantId tenant, StopLossEpisode episode) {
        Set<String> intents = episode.before().keySet();
        tell(tenant, notice(tenant, Kind.TRIPPED, episode, intents, "", episode.note()), Evidences.facts(episode));
    }

    /** @param freed intents that nothing holds back any more */
    void released(TenantId tenant, StopLossEpisode episode, Set<String> freed, String by, String reason) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("episode", episode.id().toString());
        facts.put("rule", episode.rule().id().toString());
        facts.put("freed", String.join(",", freed));
        tell(tenant, notice(tenant, Kind.RELEASED, episode, freed, by, reason), facts);
    }

    void unread(TenantId tenant, Sample sample) {
        Map<String, String> facts = Map.of(
                "sample", sample.id().toString(),
                "week", sample.week().toString(),
                "read", Long.toString(sample.read()),
                "of", Integer.toString(sample.cases().size()),
                "due", sample.dueAt().toString());
        tell(
                tenant,
                new Notice(
                        ids.next(),
                        Kind.UNREAD,
                        sample.id(),
                        clock.instant(),
                        sample.week().toString(),
                        "",
                        new Counted(sample.read(), sample.cases().size()),
                        1,
                        List.of(),
                        sample.reader(),
                        "",
                        answerable.people(tenant, Set.of(), Set.of(sample.reader()))),
                facts);
    }

    private Notice notice(
            TenantId tenant, Kind kind, StopLossEpisode episode, Collection<String> intents, String by, String note) {
        return new Notice(
                ids.next(),
                kind,
                episode.id(),
                clock.instant(),
                episode.rule().name(),
                episode.rule().measure(),
                episode.finding().evidence().map(Evidence::counted).orElse(new Counted(0, 0)),
                episode.finding()
                        .evidence()
                        .map(found -> Evidences.limit(episode, found))
                        .orElse(0.0),
                intents.stream().sorted().toList(),
                by,
                note,
                answerable.people(tenant, answerable.intents(tenant, episode), Set.of()));
    }

    private void tell(TenantId tenant, Notice notice, Map<String, String> facts) {
        if (!notices.add(notice)) {
            return;
        }
        Map<String, String> addresses = answerable.addresses(tenant, notice.people());
        addresses.forEach((username, address) -> mails.add(notice.id(), username, address, notice.at()));
        webhooks.tell(tenant, notice.id(), type(notice.kind()), notice.at(), facts);
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TRIPPED -> Webhooks.STOP_LOSS_TRIPPED;
            case RELEASED -> Webhooks.STOP_LOSS_RELEASED;
            case UNREAD -> Webhooks.SAMPLE_UNREAD;
        };
    }
}
