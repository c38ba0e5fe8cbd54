package org.alongside.inbox.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationRow;
import org.alongside.routing.ConversationSearch;
import org.alongside.routing.ConversationSearch.Found;
import org.alongside.routing.ConversationSearch.Piece;
import org.alongside.routing.Conversations;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.tenant.Here;

/** Makes the inbox's lists for whoever asks. */
@ApplicationScoped
class Lists {

    private static final int PAGE = 40;

    private final Conversations conversations;
    private final ConversationSearch search;
    private final Policies policies;
    private final Here here;
    private final Clock clock;

    @Inject
    Lists(Conversations conversations, ConversationSearch search, Policies policies, Here here, Clock clock) {
        this.conversations = conversations;
        this.search = search;
        this.policies = policies;
        this.here = here;
        this.clock = clock;
    }

    /** The box, or what was found if something is looked for. */
    ConversationList list(
            Conversations.Box box, Sought sought, Optional<ConversationId> after, Optional<ConversationId> selected) {
        return sought.nothing() ? list(box, after, selected) : found(sought, after, selected);
    }

    private ConversationList found(Sought sought, Optional<ConversationId> after, Optional<ConversationId> selected) {
        List<Found> all = search.find(here.tenantId(), sought.query(), after, PAGE + 1);
        List<Found> page = all.subList(0, Math.min(PAGE, all.size()));
        Map<String, String> names = intentNames();
        String query = "?box=" + Conversations.Box.OPEN + sought.parameters();
        List<ConversationList.Item> items = page.stream()
                .map(one -> item(one.row(), query, names, selected, one.excerpt()))
                .toList();
        return new ConversationList(
                Conversations.Box.OPEN.name(),
                tabs(Optional.empty()),
                items,
                refresh(query, after, selected),
                all.size() > PAGE ? Optional.of(more(query, page.get(PAGE - 1).row())) : Optional.empty(),
                new ConversationList.Search(
                        sought.text(), sought.state().name(), sought.intent(), new TreeMap<>(names)));
    }

    private ConversationList list(
            Conversations.Box box, Optional<ConversationId> after, Optional<ConversationId> selected) {
        List<ConversationRow> rows =
                conversations.list(here.tenantId(), box, here.member().id(), after, PAGE + 1);
        List<ConversationRow> page = rows.subList(0, Math.min(PAGE, rows.size()));
        String query = "?box=" + box;
        return new ConversationList(
                box.name(),
                tabs(Optional.of(box)),
                items(page, box, selected),
                refresh(query, after, selected),
                rows.size() > PAGE ? Optional.of(more(query, page.get(PAGE - 1))) : Optional.empty(),
                null);
    }

    private String more(String query, ConversationRow last) {
        return base() + query + "&after=" + last.id();
    }

    private String refresh(String query, Optional<ConversationId> after, Optional<ConversationId> selected) {
        return base() + "/list" + query
                + after.map(id -> "&after=" + id).orElse("")
                + selected.map(id -> "&selected=" + id).orElse("");
    }

    List<ConversationList.Item> items(
            List<ConversationRow> rows, Conversations.Box box, Optional<ConversationId> selected) {
        Map<String, String> names = intentNames();
        return rows.stream()
                .map(row -> item(row, "?box=" + box, names, selected, List.of()))
                .toList();
    }

    String base() {
        return "/" + here.tenant().slug() + "/inbox";
    }

    Instant now() {
        return clock.instant();
    }

    Map<String, String> intentNames() {
        String language = here.locale().getLanguage();
        return policies.inForce(here.tenantId()).map(PolicyVersion::intents).orElse(List.of()).stream()
                .collect(Collectors.toMap(Intent::key, intent -> intent.nameIn(language)));
    }

    private List<ConversationList.Tab> tabs(Optional<Conversations.Box> current) {
        return Arrays.stream(Conversations.Box.values())
                .map(box -> new ConversationList.Tab(
                        box.name(),
                        base() + "?box=" + box,
                        conversations.count(here.tenantId(), box, here.member().id()),
                        current.filter(box::equals).isPresent()))
                .toList();
    }

    private ConversationList.Item item(
            ConversationRow row,
            String query,
            Map<String, String> names,
            Optional<ConversationId> selected,
            List<Piece> excerpt) {
        Instant now = now();
        return new ConversationList.Item(
                row.id().toString(),
                base() + "/" + row.id() + query,
                row.contactName(),
                row.inboxName(),
                row.channel().name(),
                row.language(),
                row.preview(),
                names.getOrDefault(row.intent(), row.intent()),
                row.tier().map(Enum::name).orElse(null),
                row.reason(),
                row.owner().name(),
                row.assignee(),
                row.open(),
                row.lastAt(),
                row.waitingSince().map(since -> Duration.between(since, now)).orElse(null),
                row.promisedAt().orElse(null),
                row.promisedAt().filter(now::isAfter).isPresent(),
                row.snooze(),
                selected.filter(row.id()::equals).isPresent(),
                excerpt);
    }
}
