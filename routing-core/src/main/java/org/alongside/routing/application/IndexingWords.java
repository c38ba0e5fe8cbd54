package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.routing.ContactId;
import org.alongside.routing.ConversationId;
import org.alongside.routing.EventLog.Placed;
import org.alongside.routing.domain.SearchWords;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.SearchStore;
import org.alongside.routing.store.SearchStore.Known;
import org.alongside.routing.store.SearchStore.Text;
import org.alongside.routing.store.SearchStore.Word;
import org.alongside.shared.TenantId;

/** Writes down the words of conversations, after what was said has been stored: no customer waits for it. */
@ApplicationScoped
class IndexingWords {

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final EventStore events;
    private final SearchStore store;

    @Inject
    IndexingWords(Transactions transactions, EventStore events, SearchStore store) {
        this.transactions = transactions;
        this.events = events;
        this.store = store;
    }

    /** Reads on in the tenant's log, in a transaction of its own. @return whether there may be more */
    boolean readOn(TenantId tenant) {
        return transactions.in(tenant, () -> {
            Optional<Long> place = store.place(tenant);
            List<Placed> next =
                    place.map(from -> events.after(tenant, from, AT_ONCE)).orElse(List.of());
            if (!next.isEmpty()) {
                read(
                        tenant,
                        next.stream()
                                .map(placed -> placed.event().conversation())
                                .distinct()
                                .toList());
                store.place(tenant, next.get(next.size() - 1).place());
            }
            return next.size() == AT_ONCE;
        });
    }

    /** The same for conversations that changed. */
    void readNow(TenantId tenant, List<ConversationId> conversations) {
        transactions.run(tenant, () -> read(tenant, conversations));
    }

    /** In the running transaction: the contact is known by another name, or has other conversations. */
    void readOf(TenantId tenant, ContactId contact) {
        read(tenant, store.of(tenant, contact.value()));
    }

    private void read(TenantId tenant, List<ConversationId> conversations) {
        List<Text> said = store.unread(tenant, conversations);
        List<Word> known = store.known(tenant, conversations).stream()
                .flatMap(IndexingWords::words)
                .toList();
        store.keepKnown(tenant, conversations, known);
        List<Word> all = new ArrayList<>(known);
        said.stream().flatMap(IndexingWords::words).forEach(all::add);
        store.add(tenant, all);
        store.read(tenant, said);
    }

    private static Stream<Word> words(Known known) {
        String id = known.conversation().toString();
        return SearchWords.of(id + " " + known.text()).stream().map(word -> new Word(known.conversation(), word, 0));
    }

    private static Stream<Word> words(Text text) {
        return SearchWords.of(text.text()).stream().map(word -> new Word(text.conversation(), word, text.sequence()));
    }
}
