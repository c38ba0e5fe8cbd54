package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.Gaps;
import org.alongside.knowledge.KnownIntents;
import org.alongside.knowledge.KnownIntents.KnownIntent;
import org.alongside.knowledge.ReplyTerms;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.Sources;
import org.alongside.knowledge.Upload;
import org.alongside.knowledge.domain.FileNames;
import org.alongside.knowledge.domain.GapProposals;
import org.alongside.knowledge.store.GapShelf;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** Lists gaps and closes them with something that answers use. */
@ApplicationScoped
class ClosingGaps implements Gaps {

    private static final int MOST_OPEN = 200;
    private static final int MOST_DECIDED = 50;
    private static final int MOST_ASKED = 25;
    private static final int LONGEST_NAME = 80;

    private final GapShelf shelf;
    private final Sources sources;
    private final ApprovedReplies replies;
    private final KnownIntents intents;
    private final Clock clock;

    @Inject
    ClosingGaps(GapShelf shelf, Sources sources, ApprovedReplies replies, KnownIntents intents, Clock clock) {
        this.shelf = shelf;
        this.sources = sources;
        this.replies = replies;
        this.intents = intents;
        this.clock = clock;
    }

    @Override
    public List<Gap> open(TenantId tenant) {
        return tiered(tenant, shelf.open(tenant, MOST_OPEN)).stream()
                .sorted(Comparator.comparingInt(Gap::weight)
                        .reversed()
                        .thenComparing(Gap::lastAsked, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public int count(TenantId tenant) {
        return shelf.count(tenant, MOST_OPEN);
    }

    @Override
    public List<Gap> decided(TenantId tenant) {
        return tiered(tenant, shelf.decided(tenant, MOST_DECIDED));
    }

    @Override
    public Gap.Closer byId(TenantId tenant, UUID id) {
        Gap gap = tiered(tenant, List.of(known(tenant, id))).get(0);
        List<Gap.Asked> asked = shelf.asked(tenant, id, MOST_ASKED);
        return new Gap.Closer(gap, asked, GapProposals.of(gap, asked));
    }

    @Override
    public void accept(TenantId tenant, UUID id, Closing closing, String by) {
        Gap gap = known(tenant, id);
        if (closing.title().isBlank()) {
            throw new RefusedException("gaps.refused.title", "title");
        }
        if (closing.text().isBlank()) {
            throw new RefusedException("gaps.refused.text", "text");
        }
        boolean article = closing.kind() == Gap.Proposal.Kind.ARTICLE;
        Optional<UUID> source =
                article ? Optional.of(article(tenant, gap, closing, by).value()) : Optional.empty();
        Optional<UUID> reply = article
                ? Optional.empty()
                : Optional.of(reply(tenant, gap, closing, by).id());
        shelf.decide(tenant, id, Gap.State.ACCEPTED, source, reply, Optional.of(clock.instant()), by);
    }

    private SourceId article(TenantId tenant, Gap gap, Closing closing, String by) {
        String title = closing.title().strip();
        String text = "# " + title + "\n\n" + closing.text().strip() + "\n";
        String file = FileNames.tidy(title.replaceAll("[/\\\\?]", " ").strip()) + ".md";
        return sources.upload(
                tenant,
                new Upload(file, title, text.getBytes(StandardCharsets.UTF_8), gap.language(), closing.audience(), by));
    }

    private ApprovedReply reply(TenantId tenant, Gap gap, Closing closing, String by) {
        if (gap.intent().isEmpty()) {
            throw new RefusedException("gaps.refused.intent", "kind");
        }
        String title = closing.title().strip();
        ReplyTerms terms = new ReplyTerms(
                closing.audience(),
                ReplyTerms.ALWAYS.scope(),
                ReplyTerms.Opening.ANY,
                ReplyTerms.Regard.ANY,
                new TreeMap<>());
        return replies.save(
                tenant,
                new ApprovedReply(
                        ApprovedReply.NEW,
                        gap.intent(),
                        title.substring(0, Math.min(LONGEST_NAME, title.length())),
                        new TreeMap<>(Map.of(gap.language(), closing.text())),
                        terms,
                        0,
                        0),
                by);
    }

    @Override
    public void dismiss(TenantId tenant, UUID id, String by) {
        UUID known = known(tenant, id).id();
        shelf.decide(
                tenant,
                known,
                Gap.State.DISMISSED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(clock.instant()),
                by);
    }

    @Override
    public void reopen(TenantId tenant, UUID id) {
        Gap gap = known(tenant, id);
        try {
            gap.source().ifPresent(source -> sources.remove(tenant, source));
            gap.reply().ifPresent(reply -> replies.remove(tenant, reply));
        } catch (NotFoundException gone) {
            // Somebody took it away already, which is what is wanted.
        }
        shelf.decide(tenant, id, Gap.State.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    private Gap known(TenantId tenant, UUID id) {
        return shelf.byId(tenant, id).orElseThrow(NotFoundException::new);
    }

    private List<Gap> tiered(TenantId tenant, List<Gap> gaps) {
        Map<String, String> tiers = intents.of(tenant).stream()
                .collect(Collectors.toMap(KnownIntent::key, KnownIntent::tier, (first, again) -> first));
        return gaps.stream()
                .map(gap -> new Gap(
                        gap.id(),
                        gap.intent(),
                        gap.language(),
                        gap.question(),
                        tiers.getOrDefault(gap.intent(), ""),
                        gap.state(),
                        gap.counts(),
                        gap.lastAsked(),
                        gap.decidedBy(),
                        gap.source(),
                        gap.reply()))
                .toList();
    }
}
