package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.inbox.channel.email.SetAsidePage;
import org.alongside.routing.MailsSetAside.Reason;
import org.alongside.shared.web.View;
import org.junit.jupiter.api.Test;

/** What people see of mails, with all its texts, in every language, and nothing of a stranger's HTML. */
class MailPagesTest {

    private static final Pattern BARE_KEY = Pattern.compile("\\?\\?|\\bmail\\.[A-Za-z_]+(\\.[A-Za-z_]+)*");

    private final Templates templates = new Templates(new Texts());

    private static SetAsidePage page(List<SetAsidePage.Line> mails) {
        return new SetAsidePage("/acme/inbox/set-aside", mails);
    }

    private static SetAsidePage.Line line(Reason reason) {
        return new SetAsidePage.Line(
                "01a1fc86-1eb8-72ef-9399-e86f5209e199",
                reason.name(),
                "Help by mail",
                "dana@customer.example",
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>",
                SampleShell.NOW,
                reason != Reason.UNREADABLE);
    }

    @Test
    void everyReasonHasItsTextsInEveryLanguage() {
        Map<String, View> pages = Map.of(
                "full",
                page(List.of(Reason.values()).stream().map(MailPagesTest::line).toList()),
                "empty",
                page(List.of()));
        for (String language : Languages.SPOKEN) {
            pages.forEach((name, page) -> {
                String html = templates.render(page, SampleShell.of("light", language));
                List<String> bare = BARE_KEY.matcher(html)
                        .results()
                        .map(found -> found.group())
                        .toList();
                assertEquals(List.of(), bare, name + " in " + language);
            });
        }
    }

    @Test
    void htmlOfAStrangerStaysText() {
        String html = templates.render(page(List.of(line(Reason.OWN))), SampleShell.of("light", "en"));

        assertFalse(html.contains("<script>alert") || html.contains("<img src=x"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
    }

    @Test
    void onlyWhatHasASenderCanBeTakenIn() {
        assertFalse(templates
                .render(page(List.of(line(Reason.UNREADABLE))), SampleShell.of("light", "en"))
                .contains("/take"));
        assertTrue(templates
                .render(page(List.of(line(Reason.RETURNED))), SampleShell.of("light", "en"))
                .contains("/take"));
    }
}
