package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.inbox.agent.DeskSamples;
import org.alongside.inbox.api.ApiKeysPage;
import org.alongside.inbox.channel.page.RhythmPage;
import org.alongside.inbox.contact.ContactPage;
import org.alongside.inbox.contact.DataPage;
import org.alongside.inbox.contact.LettersPage;
import org.alongside.inbox.webhook.IncomingPage;
import org.alongside.inbox.webhook.WebhookPage;
import org.alongside.inbox.webhook.WebhooksPage;
import org.alongside.routing.ContactEvents.Arrival;
import org.alongside.routing.ContactEvents.Outcome;
import org.alongside.routing.ContactEvents.Source;
import org.alongside.routing.Erasure;
import org.alongside.routing.Snooze;
import org.alongside.routing.Webhook;
import org.alongside.shared.web.View;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pages around a conversation, with all their texts, in every language. */
class DeskPagesTest {

    private static final Instant AT = SampleShell.NOW;
    private static final SettingsTabs TABS = DeskSamples.TABS;

    private final Templates templates = new Templates(new Texts());

    @Test
    void everyPageHasItsTextsInEveryLanguage() {
        Map<String, View> pages = new LinkedHashMap<>(DeskSamples.all());
        pages.putAll(settings());
        for (String language : Languages.SPOKEN) {
            pages.forEach((name, page) -> {
                String html = templates.render(page, SampleShell.of("light", language));
                assertFalse(html.contains("??"), name + " in " + language);
                assertFalse(html.contains(">thread."), name + " in " + language);
            });
        }
    }

    private static DataPage data(DataPage.@Nullable Done erased) {
        return new DataPage(
                "/d",
                "/c/3",
                "/acme/inbox",
                "Marta",
                Stream.of(
                                "conversations",
                                "messages",
                                "files",
                                "mails",
                                "drafts",
                                "handoffs",
                                "comments",
                                "told",
                                "keys",
                                "questions",
                                "notes")
                        .map(name -> new DataPage.Count(name, 2))
                        .toList(),
                List.of(Erasure.Ground.values()),
                "",
                erased,
                "erasure.sure.missing",
                List.of());
    }

    private static Map<String, View> settings() {
        Map<String, View> pages = new LinkedHashMap<>();
        pages.put(
                "rhythm",
                new RhythmPage(TABS, "/r", "/c", "/c/1", "Shop", "1.5", "20", "routing.rhythm.quiet", List.of(5)));
        ContactPage.Key key = new ContactPage.Key("EMAIL", "marta@example.org");
        pages.put(
                "contact",
                new ContactPage(
                        "/acme/contacts/3",
                        "/acme/inbox",
                        "Marta",
                        "Marta",
                        "/acme/contacts/3/data",
                        true,
                        List.of(key),
                        true,
                        true,
                        true,
                        DeskSamples.TOLD,
                        List.of(DeskSamples.item(Snooze.NONE)),
                        List.of(new ContactPage.Merge("5", List.of(key), 2, AT, "maya")),
                        "mar",
                        List.of(new ContactPage.Other("6", "Marta L.", List.of(key), 1)),
                        "routing.merge.same",
                        List.of()));
        pages.put("data", data(null));
        pages.put("erased", data(new DataPage.Done(AT, "maya", Erasure.Ground.ASKED)));
        pages.put(
                "letters",
                new LettersPage(
                        TABS,
                        "/l",
                        List.of(
                                new LettersPage.Letter("1", true, null, "Shop", "Hello", AT, "thread.letters.in"),
                                new LettersPage.Letter("2", false, "/i/1", "Shop", "Hi", AT, "thread.letters.out"))));
        pages.put("letters-empty", new LettersPage(TABS, "/l", List.of()));
        pages.put(
                "keys",
                new ApiKeysPage(
                        TABS,
                        "/k",
                        "https://support.example/api/acme/v1",
                        "alk_x",
                        List.of(new ApiKeysPage.Line(
                                "1", "Shop", "x7Qf", List.of(ApiScope.values()), "maya", AT, null, true)),
                        "",
                        "tenant.keys.name",
                        List.of(80)));
        pages.put("incoming", new IncomingPage(TABS, "/i", "/hooks", null, null, "{}", List.of()));
        List<Arrival> arrivals = Arrays.stream(Outcome.values())
                .map(outcome -> new Arrival("msg_1", "", "", outcome, "data.link", AT))
                .toList();
        Source source = new Source(AT, "maya", Optional.of(AT));
        pages.put("incoming-on", new IncomingPage(TABS, "/i", "/hooks", source, "whsec_x", "{}", arrivals));
        Webhook hook =
                new Webhook(new UUID(1, 1), "https://shop.example", List.of(), false, "routing.webhook.gone", true, AT);
        pages.put(
                "hooks",
                new WebhooksPage(
                        TABS, "/w", "whsec_x", List.of(hook), List.of("a"), "", "routing.webhook.many", List.of(20)));
        pages.put(
                "hook",
                new WebhookPage(
                        TABS,
                        "/w",
                        "/w/1",
                        hook,
                        List.of(new Webhook.Delivery(
                                new UUID(2, 2), "test.ping", Webhook.State.FAILED, 10, 500, "POST", "500", AT, AT))));
        return pages;
    }
}
