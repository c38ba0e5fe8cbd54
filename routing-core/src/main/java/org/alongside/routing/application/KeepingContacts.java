package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ContactBook;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactProfile;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.store.ContactRegards;
import org.alongside.routing.store.ContactStore;
import org.alongside.routing.store.ContactStore.Merged;
import org.alongside.routing.store.ListStore;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

@ApplicationScoped
@InTenant
class KeepingContacts implements ContactBook {

    private static final int LONGEST_NAME = 200;

    private final ContactStore contacts;
    private final ContactRegards regards;
    private final MergingContacts merging;
    private final ListStore lists;
    private final NamingRows naming;
    private final IndexingWords words;
    private final ConductLog conduct;
    private final Clock clock;

    @Inject
    KeepingContacts(
            ContactStore contacts,
            ContactRegards regards,
            MergingContacts merging,
            ListStore lists,
            NamingRows naming,
            IndexingWords words,
            ConductLog conduct,
            Clock clock) {
        this.contacts = contacts;
        this.regards = regards;
        this.merging = merging;
        this.lists = lists;
        this.naming = naming;
        this.words = words;
        this.conduct = conduct;
        this.clock = clock;
    }

    @Override
    public ContactProfile byId(TenantId tenant, ContactId contact) {
        String name = contacts.name(tenant, contact).orElseThrow(NotFoundException::new);
        return new ContactProfile(
                contact,
                name,
                contacts.keys(tenant, contact),
                regards.of(tenant, contact).orElse(ContactRegard.NONE),
                naming.rows(tenant, lists.ofContact(tenant, contact)),
                contacts.merges(tenant, contact));
    }

    @Override
    public List<ContactProfile> find(TenantId tenant, String text) {
        return text.isBlank()
                ? List.of()
                : contacts.find(tenant, text.strip()).stream()
                        .map(found -> byId(tenant, found))
                        .toList();
    }

    @Override
    public void rename(TenantId tenant, ContactId contact, String name) {
        String clean = name.replace("\0", "").strip();
        if (clean.length() > LONGEST_NAME) {
            throw new RefusedException("routing.contact-name.long", LONGEST_NAME);
        }
        refuseErased(tenant, contact, contact);
        if (!contacts.rename(tenant, contact, clean)) {
            throw new NotFoundException();
        }
        words.readOf(tenant, contact);
    }

    @Override
    public void merge(TenantId tenant, ContactId kept, ContactId other, String username) {
        if (kept.equals(other)) {
            throw new RefusedException("routing.merge.same");
        }
        refuseErased(tenant, kept, other);
        merging.merge(tenant, kept, other, username);
        words.readOf(tenant, kept);
    }

    private void refuseErased(TenantId tenant, ContactId one, ContactId other) {
        if (contacts.erased(tenant, one, other)) {
            throw new RefusedException("erasure.conversation");
        }
    }

    @Override
    public void unmerge(TenantId tenant, UUID merge, String username) {
        if (!contacts.known(tenant, merge)) {
            throw new NotFoundException();
        }
        Merged merged = contacts.undo(tenant, merge, username, clock.instant())
                .orElseThrow(() -> new RefusedException("routing.merge.undone"));
        contacts.lock(tenant, merged.kept(), merged.other());
        contacts.move(tenant, merged.keys(), merged.conversations(), merged.other());
        contacts.move(tenant, List.of(), contacts.writtenBy(tenant, merged.kept(), merged.keys()), merged.other());
        words.readOf(tenant, merged.kept());
        words.readOf(tenant, merged.other());
        Map<String, String> data = Map.of("merge", merge.toString(), "by", username);
        conduct.append(
                tenant,
                List.of(new ConductEntry(
                        "contacts-unmerged", Optional.empty(), Optional.of(merged.kept()), data, Map.of())));
    }
}
