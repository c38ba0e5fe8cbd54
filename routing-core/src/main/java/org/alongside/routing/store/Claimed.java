package org.alongside.routing.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Origin;
import org.alongside.tenant.InboxId;

/**
 * A stored message that this worker may process until its lease ends.
 *
 * @param attempts also the fence: who claims it later has a higher one
 * @param contact known already, or not
 * @param conversation of an earlier attempt that was cut off after the message was appended, else the open one
 * @param sequence that an earlier attempt gave it
 * @param autonomyStep the tenant's newest change of autonomy at this moment, or 0
 * @param charterNumber the tenant's newest charter at this moment, or 0
 * @param burst whether what came right after it is read with it
 * @param more other events that are read with it and finished with it
 */
public record Claimed(
        UUID event,
        int attempts,
        InboxId inbox,
        ContactKey key,
        String text,
        String language,
        boolean asksForPerson,
        Instant receivedAt,
        Origin origin,
        Optional<ContactId> contact,
        Optional<ConversationId> conversation,
        Optional<Long> sequence,
        long autonomyStep,
        long charterNumber,
        boolean burst,
        List<UUID> more) {

    /** This one with those that were written right after it, as one message with a line each. */
    public Claimed with(List<Claimed> later, long first) {
        List<Claimed> all = Stream.concat(Stream.of(this), later.stream()).toList();
        Claimed last = all.get(all.size() - 1);
        return new Claimed(
                event,
                attempts,
                inbox,
                last.key,
                joined(all),
                language.isEmpty() ? last.language : language,
                all.stream().anyMatch(Claimed::asksForPerson),
                receivedAt,
                new Origin(
                        origin.name(),
                        last.origin.reference(),
                        origin.subject(),
                        all.stream()
                                .flatMap(one -> one.origin.attachments().stream())
                                .toList(),
                        origin.unanswerable()),
                contact,
                conversation,
                Optional.of(first),
                autonomyStep,
                charterNumber,
                burst,
                later.stream().map(Claimed::event).toList());
    }

    private static String joined(List<Claimed> all) {
        return all.stream().map(Claimed::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
