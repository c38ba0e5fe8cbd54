package org.alongside.inbox.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inbox.channel.email.TranscriptMail;
import org.alongside.routing.ContactView;
import org.alongside.routing.Conversations;
import org.alongside.routing.TranscriptRequests;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.Inboxes;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the conversation by e-mail: at once where the address is known, else after a code that went there came
 * back.
 */
@ApplicationScoped
@Path("/widget/{key}/transcript")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WidgetTranscript {

    private static final int CODES = 1_000_000;

    /** @param address null for the one that is known */
    public record Wish(
            @Nullable String conversation,
            @Nullable String address,
            @Nullable String language) {}

    public record Proof(
            @Nullable String conversation,
            @Nullable String code,
            @Nullable String language) {}

    /** @param known the known address with its letters hidden, or empty */
    public record Way(boolean possible, String known) {}

    /** @param sent whether the copy is on its way; else the code is */
    public record Answer(boolean sent) {}

    private final SecureRandom random = new SecureRandom();
    private final Inboxes inboxes;
    private final Conversations conversations;
    private final TranscriptRequests requests;
    private final TranscriptMail mail;
    private final TranscriptWords words;
    private final Visitors visitors;
    private final Ids ids;

    @Inject
    public WidgetTranscript(
            Inboxes inboxes,
            Conversations conversations,
            TranscriptRequests requests,
            TranscriptMail mail,
            TranscriptWords words,
            Visitors visitors,
            Ids ids) {
        this.inboxes = inboxes;
        this.conversations = conversations;
        this.requests = requests;
        this.mail = mail;
        this.words = words;
        this.visitors = visitors;
        this.ids = ids;
    }

    @GET
    public Way way(@PathParam("key") String key, @BeanParam Who who) {
        Inbox inbox = inbox(key);
        boolean possible = mail.possible(inbox.tenant());
        Optional<String> known = conversations
                .ofContact(inbox.tenant(), visitors.of(inbox, who), Long.MAX_VALUE)
                .filter(view -> possible)
                .flatMap(view -> requests.knownAddress(inbox.tenant(), view.contact()));
        return new Way(possible, known.map(WidgetTranscript::hidden).orElse(""));
    }

    @POST
    public Answer ask(@PathParam("key") String key, @BeanParam Who who, Wish wish) {
        Inbox inbox = inbox(key);
        ContactView view = own(inbox, who, wish.conversation());
        Locale language = language(inbox, wish.language());
        if (wish.address() == null) {
            String known = requests.knownAddress(inbox.tenant(), view.contact()).orElseThrow(NotFoundException::new);
            UUID id = requests.ask(inbox.tenant(), view.conversation(), known, "");
            return send(inbox, view, id, known, language);
        }
        String code = "%06d".formatted(random.nextInt(CODES));
        String address = wish.address().strip();
        UUID id = requests.ask(inbox.tenant(), view.conversation(), address, code);
        require(mail.code(inbox.tenant(), id, address, code, language));
        return new Answer(false);
    }

    @POST
    @Path("/code")
    public Answer prove(@PathParam("key") String key, @BeanParam Who who, Proof proof) {
        Inbox inbox = inbox(key);
        ContactView view = own(inbox, who, proof.conversation());
        String code = proof.code() == null ? "" : proof.code();
        String address = requests.confirm(inbox.tenant(), view.conversation(), code);
        return send(inbox, view, ids.next(), address, language(inbox, proof.language()));
    }

    private Answer send(Inbox inbox, ContactView view, UUID id, String address, Locale language) {
        String text = words.of(inbox, view, language);
        String number = view.conversation().toString();
        number = number.substring(number.length() - 8).toUpperCase(Locale.ROOT);
        require(mail.copy(inbox.tenant(), id, address, text, number, language));
        return new Answer(true);
    }

    private static void require(boolean taken) {
        if (!taken) {
            throw new RefusedException("transcript.failed");
        }
    }

    /** The visitor's conversation, whole; another's is not there. */
    private ContactView own(Inbox inbox, Who who, @Nullable String conversation) {
        return conversations
                .ofContact(inbox.tenant(), visitors.of(inbox, who), 0)
                .filter(view -> view.conversation().toString().equals(conversation))
                .orElseThrow(NotFoundException::new);
    }

    /** Enough for its owner to know it again. */
    static String hidden(String address) {
        return address.charAt(0) + "•••" + address.substring(address.indexOf('@'));
    }

    private static Locale language(Inbox inbox, @Nullable String wished) {
        return Locale.forLanguageTag(
                inbox.languages().contains(wished) ? wished : inbox.languages().get(0));
    }

    private Inbox inbox(String key) {
        return inboxes.byPublicKey(key).orElseThrow(NotFoundException::new);
    }
}
