package org.alongside.inbox.widget;

import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.inbox.live.News;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Conversations;
import org.alongside.shared.TenantId;
import org.jspecify.annotations.Nullable;

/** A visitor wants to hear of their own conversation, which may not exist yet when they start to listen. */
final class VisitorInterest implements Predicate<News> {

    private final TenantId tenant;
    private final ContactKey key;
    private final Conversations conversations;
    private volatile @Nullable UUID contact;

    VisitorInterest(TenantId tenant, ContactKey key, Conversations conversations) {
        this.tenant = tenant;
        this.key = key;
        this.conversations = conversations;
    }

    @Override
    public boolean test(News change) {
        if (!change.tenant().equals(tenant) || change.kind() == News.Kind.CONTACT_TYPES) {
            return false;
        }
        UUID known = contact;
        if (known == null) {
            known = conversations
                    .ofContact(tenant, key, Long.MAX_VALUE)
                    .map(view -> view.contact().value())
                    .orElse(null);
            contact = known;
        }
        return change.contact().equals(known);
    }
}
