package org.alongside.inbox.widget;

import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.inbox.live.News;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A visitor wants to hear of their own conversation, which may not exist yet when they start to listen. Most who have a
 * chat open never write, and everybody is asked about all news: so nothing is looked up here. Whose key it is, is told
 * once, and by what is written under it.
 */
final class VisitorInterest implements Predicate<News> {

    private final TenantId tenant;
    private final ContactKey key;
    private volatile @Nullable UUID contact;

    VisitorInterest(TenantId tenant, ContactKey key) {
        this.tenant = tenant;
        this.key = key;
    }

    /** The visitor wrote before. */
    void is(ContactId known) {
        contact = known.value();
    }

    @Override
    public boolean test(News news) {
        if (!news.tenant().equals(tenant) || news.kind() == News.Kind.CONTACT_TYPES) {
            return false;
        }
        if (news.writer().filter(key::equals).isPresent()) {
            contact = news.contact();
        }
        return news.contact().equals(contact);
    }
}
