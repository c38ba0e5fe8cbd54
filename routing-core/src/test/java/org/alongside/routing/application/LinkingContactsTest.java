package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ContactKey.Kind;
import org.alongside.routing.store.ContactStore;
import org.alongside.shared.NotFoundException;
import org.junit.jupiter.api.Test;

class LinkingContactsTest {

    private final World world = new World();
    private final World other = new World();
    private final ContactStore store = new ContactStore(world.sql);
    private final RegardingContacts contacts = Regarding.of(world);
    private final ContactKey phone =
            new ContactKey(Kind.PHONE, "+34" + Math.abs(UUID.randomUUID().hashCode()));
    private final ContactKey id = new ContactKey(Kind.WHATSAPP, "ES." + UUID.randomUUID());

    @Test
    void whoHidesTheNumberLaterIsTheSamePerson() {
        world.does(() -> contacts.link(ACME, phone, id, "Dana"));
        assertEquals(having(phone), having(id));
        world.does(() -> contacts.link(ACME, phone, id, "Dana"));
        assertEquals(2, keys(having(phone)).size());
    }

    @Test
    void whoWroteWithoutANumberBeforeIsMadeOne() {
        ContactId hidden = world.transactions.in(ACME, () -> store.bring(ACME, world.ids.next(), id, "", world.now));
        ContactId numbered =
                world.transactions.in(ACME, () -> store.bring(ACME, world.ids.next(), phone, "Dana", world.now));

        world.does(() -> contacts.link(ACME, phone, id, ""));

        assertEquals(numbered, having(id));
        assertTrue(keys(hidden).isEmpty());
        assertEquals(
                1,
                world.transactions.in(ACME, () -> store.merges(ACME, numbered)).size());
    }

    @Test
    void anAnonymousHistoryBecomesThatOfWhoSignsIn() {
        ContactKey verified = new ContactKey(Kind.EXTERNAL, "customer-" + UUID.randomUUID());
        ContactId known =
                world.transactions.in(ACME, () -> store.bring(ACME, world.ids.next(), verified, "Dana", world.now));
        world.says("how do I change my card?");

        world.does(() -> contacts.recognise(ACME, world.contact, verified, "Dana"));

        assertEquals(
                1,
                world.transactions
                        .in(ACME, () -> store.conversations(ACME, known))
                        .size());
        assertThrows(NotFoundException.class, () -> having(world.contact), "the next one at that browser is another");
    }

    @Test
    void whoIsKnownOtherwiseIsNotMadeOne() {
        ContactKey verified = new ContactKey(Kind.EXTERNAL, "customer-" + UUID.randomUUID());
        world.transactions.in(ACME, () -> store.bring(ACME, world.ids.next(), verified, "Dana", world.now));
        other.says("how do I change my card?");
        ContactId somebody = other.seen().contact();
        world.does(() -> store.know(ACME, somebody, phone));

        world.does(() -> contacts.recognise(ACME, other.contact, verified, "Dana"));

        assertEquals(somebody, having(phone));
        assertEquals(2, keys(somebody).size());
    }

    private ContactId having(ContactKey key) {
        return world.transactions.in(ACME, () -> contacts.having(ACME, key));
    }

    private List<ContactKey> keys(ContactId contact) {
        return world.transactions.in(ACME, () -> store.keys(ACME, contact));
    }
}
