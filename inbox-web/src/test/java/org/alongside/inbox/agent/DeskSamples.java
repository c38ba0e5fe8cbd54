package org.alongside.inbox.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inbox.simulator.SimulatorPage;
import org.alongside.inbox.simulator.SimulatorPartial;
import org.alongside.routing.ContactEvents.Told;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.ModelUse;
import org.alongside.routing.Snooze;
import org.alongside.routing.Snooze.Woken;
import org.alongside.routing.Survey;
import org.alongside.routing.SurveyKind;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;

/** The conversation's page with everything that may stand on it. */
public final class DeskSamples {

    private static final Instant AT = Instant.parse("2026-11-21T13:00:00Z");
    private static final String URL = "/acme/inbox/1";
    public static final SettingsTabs TABS = new SettingsTabs(List.of());

    private static final Survey ANSWERED = new Survey(
            new UUID(0, 7),
            Survey.Moment.CLOSE,
            Survey.State.ANSWERED,
            Optional.empty(),
            List.of(SurveyKind.AT_CLOSE, SurveyKind.REPEATED),
            AT,
            Optional.of(AT),
            Optional.of(AT),
            Map.of(SurveyKind.AT_CLOSE, "4", SurveyKind.REPEATED, "yes"),
            "It took <b>long</b>");
    private static final Survey UNASKED = new Survey(
            new UUID(0, 8),
            Survey.Moment.DAY_AFTER,
            Survey.State.UNASKED,
            Optional.of(Survey.Reason.CAP),
            List.of(SurveyKind.DAY_AFTER),
            AT,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            "");
    public static final List<Told> TOLD = List.of(new Told("order.shipped", "It left", "https://shop.example", AT));

    private DeskSamples() {}

    public static Map<String, View> all() {
        Map<String, View> pages = new LinkedHashMap<>();
        Snooze woken = new Snooze(false, Optional.empty(), Optional.of(Woken.FAILED));
        Snooze asleep = new Snooze(true, Optional.of(AT), Optional.empty());
        pages.put("mine", page(thread(true, true, moves(woken, false, null, Duration.ofSeconds(2)))));
        pages.put("asleep", page(thread(true, true, moves(asleep, false, null, null))));
        pages.put("lost", page(thread(false, true, moves(Snooze.NONE, false, Duration.ofSeconds(2), null))));
        pages.put("closed", page(thread(false, false, moves(Snooze.NONE, true, null, null))));
        Transcript thread = thread(false, true, moves(Snooze.NONE, false, null, null));
        pages.put("again", new ThreadPartial(thread));
        pages.put("search", search(List.of(item(Snooze.NONE))));
        pages.put("search-empty", search(List.of()));
        pages.put("simulator", new SimulatorPage(TABS, "/s", "/widget/k", "k", "en", List.of("en", "es"), thread));
        pages.put("simulator-empty", new SimulatorPartial("/s", null));
        return pages;
    }

    /** What was found, and nothing found. */
    private static View search(List<ConversationList.Item> found) {
        ConversationList.Search search = new ConversationList.Search("charge", "OPEN", "card", Map.of("card", "Card"));
        return new InboxPage(
                new ConversationList("OPEN", List.of(), found, "/acme/inbox/list", Optional.of("/more"), search),
                "/acme/inbox/live");
    }

    private static Moves moves(Snooze snooze, boolean undoable, Duration lost, Duration won) {
        return new Moves(snooze, true, undoable, lost, won, "Ana", List.of(new Moves.Colleague("2", "Ben")));
    }

    private static View page(Transcript thread) {
        ConversationList list = new ConversationList(
                "MINE", List.of(), List.of(item(thread.moves().snooze())), "/acme/inbox/list", Optional.empty(), null);
        FileLink kept = new FileLink("7", "form.pdf", "/acme/inbox/files/7", 3, false);
        Composer composer = Composer.writing(false, "Hello", "", List.of(kept))
                .refused("routing.conversation.taken", List.of("Ben"));
        return new ConversationPage(list, thread, composer, "/acme/inbox/live");
    }

    public static ConversationList.Item item(Snooze snooze) {
        return new ConversationList.Item(
                "1",
                URL,
                "Marta",
                "Shop",
                "WEB_CHAT",
                "en",
                "Hello",
                "Pay",
                "A",
                "",
                "AGENT",
                "Ana",
                true,
                AT,
                null,
                null,
                false,
                snooze,
                true,
                List.of());
    }

    private static Transcript thread(boolean mine, boolean open, Moves moves) {
        FileLink image = new FileLink("8", "photo.png", "/acme/inbox/files/8", 12, true);
        Transcript.Entry failed = new Transcript.Entry(
                "9",
                2,
                "AGENT",
                false,
                "Ana",
                "It is your gym.",
                List.of(),
                AT,
                "FAILED",
                "routing.rule.delivery-failed",
                "A subject",
                List.of(image),
                null,
                null,
                "dana@customer.example");
        return new Transcript(
                "1",
                URL,
                "Marta",
                "/acme/contacts/3",
                "Shop",
                "WEB_CHAT",
                "en",
                "AGENT",
                "Ben",
                mine,
                open,
                open ? null : "RESOLVED",
                "Pay",
                "A",
                List.of(failed),
                null,
                null,
                ModelUse.NONE,
                ContactRegard.NONE,
                TOLD,
                null,
                moves,
                List.of(ANSWERED, UNASKED),
                !open);
    }
}
