package org.alongside.routing.application;

import org.alongside.routing.store.ContactRegards;
import org.alongside.routing.store.ContactStore;

/** What is known of contacts, in a world. */
final class Regarding {

    private Regarding() {}

    static RegardingContacts of(World world) {
        ContactStore store = new ContactStore(world.sql);
        DeskRecord record = new DeskRecord(world.events, world.conduct.log, world.changes, (Spoke spoke) -> {});
        MergingContacts merging =
                new MergingContacts(store, world.conversationStore, world.handoffStore, record, world.ids, world.clock);
        return new RegardingContacts(new ContactRegards(world.sql), store, merging, world.ids, world.clock);
    }
}
