package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.routing.ContactId;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Outcome;
import org.alongside.routing.RoutingEvent;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.Survey;
import org.alongside.routing.SurveyKind;
import org.alongside.routing.SurveySettings;
import org.alongside.tenant.ChannelKind;

/** Contacts of Acme who are asked; each world has one contact and a year of its own. */
final class SurveyWorld {

    private static final Pattern TOKEN = Pattern.compile("https://desk\\.example/survey/([\\w-]+)");

    final World world = new World();

    SurveyWorld(int year, ChannelKind channel) {
        world.now = Instant.parse(year + "-03-02T12:00:00Z");
        world.business.on(channel);
        world.sender.channel = channel;
        world.sender.fetched = channel == ChannelKind.WEB_CHAT;
    }

    void set(int capDays, SurveyKind... kinds) {
        SurveySettings usual = SurveySettings.USUAL;
        set(new SurveySettings(Set.of(kinds), true, capDays, 100, usual.quietFrom(), usual.quietTo(), Map.of()));
    }

    void set(SurveySettings settings) {
        world.does(() -> world.surveys.settings.set(ACME, Optional.empty(), settings, "ana"));
    }

    /** The contact asks for a person, gets one, and it is closed; the last words are said. */
    ConversationId closed(Outcome outcome) {
        world.says("I see a charge that I do not know");
        ConversationId conversation = world.seen().conversation();
        world.does(() -> world.desk.accept(ACME, conversation, World.ANA));
        world.does(() -> world.desk.reply(ACME, conversation, World.ANA, "Sorted", Optional.empty(), List.of()));
        close(conversation, outcome);
        return conversation;
    }

    void close(ConversationId conversation, Outcome outcome) {
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, outcome));
        world.dueNow();
    }

    void pass(Duration time) {
        world.now = world.now.plus(time);
        world.surveys.asking.askAll();
    }

    List<Survey> surveys(ConversationId conversation) {
        return world.transactions.in(ACME, () -> world.surveys.settings.ofConversation(ACME, conversation));
    }

    Survey survey(ConversationId conversation) {
        List<Survey> all = surveys(conversation);
        return all.get(all.size() - 1);
    }

    /** What was told of it, as "KIND data". */
    List<String> told(ConversationId conversation, Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return world.transactions.in(ACME, () -> world.eventLog.of(ACME, conversation)).stream()
                .filter(event -> wanted.contains(event.kind()))
                .map(SurveyWorld::words)
                .toList();
    }

    private static String words(RoutingEvent event) {
        Map<String, String> data = event.data();
        return switch (event.kind()) {
            case ANSWERED -> data.get("question") + " " + data.get("value");
            case RATED -> "stars " + data.get("stars");
            default -> event.kind() + " " + data.getOrDefault("survey", "");
        };
    }

    ContactId contact() {
        return world.seen().contact();
    }

    boolean stopped() {
        return world.transactions
                .in(ACME, () -> world.surveys.settings.stoppedAt(ACME, contact()))
                .isPresent();
    }

    /** Of the last link that the contact got. */
    String token() {
        List<String> lines = world.transcript();
        Matcher link = TOKEN.matcher(lines.get(lines.size() - 1));
        if (!link.find()) {
            throw new AssertionError(lines);
        }
        return link.group(1);
    }
}
