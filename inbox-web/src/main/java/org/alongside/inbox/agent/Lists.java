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
import java.util.stream.Collectors;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationRow;
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
    private final Policies policies;
    private final Here here;
    private final Clock clock;

    @Inject
    Lists(Conversations conversations, Policies policies, Here here, Clock clock) {
        this.conversations = conversations;
        this.policies = policies;
        this.here = here;
        this.clock = clock;
    }

    ConversationList list(Conversations.Box box, Optional<ConversationId> after, Optional<ConversationId> selected) {
        List<ConversationRow> rows =
                conversations.list(here.tenantId(), box, here.member().id(), after, PAGE + 1);
        List<ConversationRow> page = rows.subList(0, Math.min(PAGE, rows.size()));
        String query = "?box=" + box;
        Optional<String> more = rows.size() > PAGE
                ? Optional.of(base() + query + "&after=" + page.get(PAGE - 1).id())
                : Optional.empty();
        String refresh = base() + "/list" + query
                + after.map(id -> "&after=" + id).orElse("")
                + selected.map(id -> "&selected=" + id).orElse("");
        return new ConversationList(box.name(), tabs(box), items(page, box, selected), refresh, more);
    }

    List<ConversationList.Item> items(
            List<ConversationRow> rows, Conversations.Box box, Optional<ConversationId> selected) {
        Instant now = now();
        Map<String, String> names = intentNames();
        return rows.stream()
                .map(row -> item(row, "?box=" + box, now, names, selected))
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

    private List<ConversationList.Tab> tabs(Conversations.Box current) {
        return Arrays.stream(Conversations.Box.values())
                .map(box -> new ConversationList.Tab(
                        box.name(),
                        base() + "?box=" + box,
                        conversations.count(here.tenantId(), box, here.member().id()),
                        box == current))
                .toList();
    }

    private ConversationList.Item item(
            ConversationRow row,
            String query,
            Instant now,
            Map<String, String> names,
            Optional<ConversationId> selected) {
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
                selected.filter(row.id()::equals).isPresent());
    }
}
