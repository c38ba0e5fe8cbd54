package org.alongside.inbox.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.inbox.channel.ChannelSetups;
import org.alongside.inbox.channel.WebChatSetup;
import org.alongside.inbox.channel.email.EmailSamples;
import org.alongside.inbox.channel.page.ChannelSamples;
import org.alongside.inbox.channel.telegram.TelegramSetup;
import org.alongside.inbox.channel.whatsapp.WhatsAppSetup;
import org.alongside.shared.web.View;
import org.junit.jupiter.api.Test;

/** Each kind's form and page, with all its texts, in every language. */
class ChannelPagesTest {

    private static final Pattern BARE_KEY = Pattern.compile("\\?\\?|channels\\.[A-Za-z_]+(\\.[A-Za-z_]+)*");
    private static final ChannelSetups SETUPS = new ChannelSetups(List.<ChannelSetup>of(
            new WebChatSetup("https://support.example"),
            new WhatsAppSetup(null, null, null, ""),
            new TelegramSetup(null, null, null, ""),
            EmailSamples.setup()));

    private final Templates templates = new Templates(new Texts());

    @Test
    void everyKindHasItsTextsInEveryLanguage() {
        for (ChannelSetup setup : SETUPS.all()) {
            Map<String, View> pages = ChannelSamples.of(setup.channel().name(), setup.fields());
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
    }
}
