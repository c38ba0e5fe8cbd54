package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.routing.TranscriptRequests;
import org.alongside.routing.store.ContactStore;
import org.alongside.routing.store.TranscriptRequestRows;
import org.alongside.routing.store.TranscriptRequestRows.Lately;
import org.alongside.routing.store.TranscriptRequestRows.Tried;
import org.alongside.shared.Ids;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@ApplicationScoped
class AskingForTranscripts implements TranscriptRequests {

    private static final int OF_CONVERSATION = 5;
    private static final int TO_ADDRESS = 3;
    private static final int IN_ALL = 500;
    private static final int TRIES = 5;
    private static final Duration GOOD = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final TranscriptRequestRows rows;
    private final ContactStore contacts;
    private final Ids ids;
    private final Clock clock;

    @Inject
    AskingForTranscripts(
            Transactions transactions, TranscriptRequestRows rows, ContactStore contacts, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.contacts = contacts;
        this.ids = ids;
        this.clock = clock;
    }

    /** An address that somebody only claims to have is no key that reads as one. */
    @Override
    public Optional<String> knownAddress(TenantId tenant, ContactId contact) {
        return transactions.in(tenant, () -> contacts.keys(tenant, contact)).stream()
                .filter(key ->
                        key.kind() == ContactKey.Kind.EMAIL && !key.value().contains(";"))
                .map(ContactKey::value)
                .findFirst();
    }

    @Override
    public UUID ask(TenantId tenant, ConversationId conversation, String address, String code) {
        String to = ContactKey.email(address)
                .map(ContactKey::value)
                .filter(known -> !known.matches(".*[\\p{Cntrl};,<>()\"].*"))
                .orElseThrow(() -> new RefusedException("routing.transcript.address"));
        Instant now = clock.instant();
        UUID id = ids.next();
        transactions.run(tenant, () -> {
            Lately lately = rows.since(tenant, conversation, to, now.minus(Duration.ofDays(1)));
            if (lately.ofConversation() >= OF_CONVERSATION
                    || lately.toAddress() >= TO_ADDRESS
                    || lately.inAll() >= IN_ALL) {
                throw new RefusedException("routing.transcript.often");
            }
            rows.add(tenant, id, conversation, to, code.isEmpty() ? "" : hash(id, code), now);
        });
        return id;
    }

    /** A wrong try counts: it is noted in a transaction that ends well. */
    @Override
    public String confirm(TenantId tenant, ConversationId conversation, String code) {
        return transactions
                .in(tenant, () -> {
                    Optional<Tried> right = rows.tryNewest(tenant, conversation)
                            .filter(tried -> !tried.done() && tried.tries() <= TRIES)
                            .filter(tried ->
                                    clock.instant().isBefore(tried.askedAt().plus(GOOD)))
                            .filter(tried -> tried.code().equals(hash(tried.id(), code.strip())));
                    right.ifPresent(tried -> rows.done(tenant, tried.id()));
                    return right;
                })
                .map(Tried::address)
                .orElseThrow(() -> new RefusedException("routing.transcript.code"));
    }

    private static String hash(UUID id, String code) {
        try {
            byte[] bytes = (id + ":" + code).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
