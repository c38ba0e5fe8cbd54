package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactProfile;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Outcome;
import org.alongside.routing.Owner;
import org.alongside.routing.store.ContactRegards;
import org.alongside.routing.store.ContactStore;
import org.alongside.routing.store.ListStore;
import org.alongside.routing.store.SearchStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

class KeepingContactsTest {

    private final World world = new World();
    private final World other = new World();
    private final ContactStore store = new ContactStore(world.sql);
    private final DeskRecord record =
            new DeskRecord(world.events, world.conduct.log, world.changes, (Spoke spoke) -> {});
    private final KeepingContacts book = new KeepingContacts(
            store,
            new ContactRegards(world.sql),
            new MergingContacts(store, world.conversationStore, world.handoffStore, record, world.ids, world.clock),
            new ListStore(world.sql),
            new NamingRows(world.business.members, world.businesses),
            new IndexingWords(world.transactions, world.events, new SearchStore(world.sql)),
            world.conduct.log,
            world.clock);

    @Test
    void theOneThatAPersonHasStaysOpen() {
        world.says("how do I change my card?");
        other.says("I see a charge that I do not know");
        ContactId kept = world.seen().contact();
        ConversationId assistants = world.seen().conversation();
        ConversationId peoples = other.seen().conversation();

        merge(kept, other.seen().contact());

        assertEquals(peoples, world.seen().conversation());
        assertEquals(Owner.QUEUE, world.seen().owner());
        ContactProfile profile = profile(kept);
        assertEquals(2, profile.keys().size());
        assertEquals(2, profile.conversations().size());
        assertEquals(
                1,
                world.count(
                        "routing.conversations where id = ? and outcome = ?",
                        assistants.value(),
                        Outcome.DUPLICATE.name()));
    }

    @Test
    void aMergeIsTakenBackWithWhatWasWrittenSince() {
        world.says("how do I change my card?");
        other.says("my parcel is late");
        ContactId kept = world.seen().contact();
        ContactId merged = other.seen().contact();
        ConversationId theirs = other.seen().conversation();
        merge(kept, merged);
        other.says("are you there?");

        ContactProfile.Merge merge = profile(kept).merges().get(0);
        world.does(() -> book.unmerge(ACME, merge.id(), "maya"));

        assertEquals(merged, other.seen().contact());
        assertEquals(theirs, other.seen().conversation());
        assertEquals(List.of(world.contact), profile(kept).keys());
        assertTrue(profile(kept).merges().isEmpty());
        assertThrows(RefusedException.class, () -> world.does(() -> book.unmerge(ACME, merge.id(), "maya")));
    }

    @Test
    void nobodyIsMergedWithThemselvesOrWithStrangers() {
        world.says("how do I change my card?");
        ContactId mine = world.seen().contact();
        assertThrows(RefusedException.class, () -> merge(mine, mine));
        assertThrows(NotFoundException.class, () -> merge(mine, new ContactId(world.ids.next())));
        assertThrows(
                NotFoundException.class,
                () -> world.database.in(GLOBEX, () -> {
                    book.byId(GLOBEX, mine);
                }));
    }

    @Test
    void isFoundByTheBeginningOfTheNameOrByAKey() {
        ContactKey mail = new ContactKey(ContactKey.Kind.EMAIL, world.contact.value() + "@found.example");
        world.says("how do I change my card?");
        ContactId mine = world.seen().contact();
        world.does(() -> Regarding.of(world).recognise(ACME, world.contact, mail, ""));
        world.does(() -> book.rename(ACME, mine, "Zo\u00eb 100% " + mail.value()));

        for (String text : List.of("zo\u00eb 100%", mail.value(), mail.value().toUpperCase(java.util.Locale.ROOT))) {
            assertTrue(found(text).contains(mine), text);
        }
        assertFalse(found("zo\u00eb 1000").contains(mine));
    }

    private List<ContactId> found(String text) {
        return world.transactions.in(ACME, () -> book.find(ACME, text)).stream()
                .map(ContactProfile::id)
                .toList();
    }

    private void merge(ContactId kept, ContactId merged) {
        world.does(() -> book.merge(ACME, kept, merged, "maya"));
    }

    private ContactProfile profile(ContactId contact) {
        return world.transactions.in(ACME, () -> book.byId(ACME, contact));
    }
}
