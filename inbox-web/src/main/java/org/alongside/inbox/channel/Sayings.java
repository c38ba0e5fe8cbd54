package org.alongside.inbox.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.inbox.shell.Languages;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.Author;
import org.alongside.routing.Outgoing;
import org.alongside.tenant.Inbox;

/** What channels without a page of their own say around a message: who writes, and how to reach a person. */
@ApplicationScoped
public class Sayings {

    private final Texts texts;

    @Inject
    public Sayings(Texts texts) {
        this.texts = texts;
    }

    /** The way to a person, as a button: at most 20 characters. */
    public String person(Outgoing outgoing) {
        return in(outgoing, "channels.say.person");
    }

    /** The way to a person in words, where there is no room for a button. */
    public String writePerson(Outgoing outgoing) {
        return in(outgoing, "channels.say.write-person");
    }

    /** The button that opens a list of choices. */
    public String choose(Outgoing outgoing) {
        return in(outgoing, "channels.say.choose");
    }

    /** Who writes: an assistant says that it is one, a person is named; the platform's own words stand alone. */
    public String author(Outgoing outgoing) {
        Author author = outgoing.message().author();
        String name = outgoing.message().authorName();
        return switch (author) {
            case ASSISTANT ->
                name.isEmpty()
                        ? in(outgoing, "channels.say.assistant")
                        : in(outgoing, "channels.say.assistant-named", name);
            case AGENT, AGENT_ASSISTED -> name;
            case CONTACT, SYSTEM -> "";
        };
    }

    private String in(Outgoing outgoing, String key, Object... arguments) {
        return in(outgoing.language(), key, arguments);
    }

    /** In the first language of the business's inbox, for its people. */
    public String in(Inbox inbox, String key, Object... arguments) {
        return in(inbox.languages().get(0), key, arguments);
    }

    /** In that language, or English. */
    public String in(String wanted, String key, Object... arguments) {
        String language = Languages.SPOKEN.contains(wanted) ? wanted : "en";
        return texts.text(Locale.forLanguageTag(language), key, List.of(arguments));
    }
}
