package org.alongside.inbox.widget;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.alongside.inbox.live.News;
import org.alongside.routing.ContactId;
import org.alongside.routing.ContactKey;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

class VisitorInterestTest {

    private static final TenantId ACME = new TenantId(new UUID(1, 1));
    private static final TenantId GLOBEX = new TenantId(new UUID(2, 2));
    private static final ContactKey MINE = new ContactKey(ContactKey.Kind.VISITOR, "mine");
    private static final ContactKey THEIRS = new ContactKey(ContactKey.Kind.VISITOR, "theirs");
    private static final UUID ME = new UUID(3, 3);
    private static final UUID SOMEBODY = new UUID(4, 4);

    private final VisitorInterest interest = new VisitorInterest(ACME, MINE);

    @Test
    void whoNeverWroteHearsOfNobody() {
        assertFalse(interest.test(written(ACME, SOMEBODY, THEIRS)));
        assertFalse(interest.test(changed(ACME, SOMEBODY)));
    }

    @Test
    void whoWritesForTheFirstTimeHearsOfItAndOfTheReply() {
        assertTrue(interest.test(written(ACME, ME, MINE)));
        assertTrue(interest.test(changed(ACME, ME)));
        assertFalse(interest.test(changed(ACME, SOMEBODY)));
    }

    @Test
    void whoWroteBeforeHearsOfTheReply() {
        interest.is(new ContactId(ME));

        assertTrue(interest.test(changed(ACME, ME)));
    }

    @Test
    void whoBecameOneWithAnotherHearsOfWhatTheyWriteNext() {
        interest.is(new ContactId(ME));

        assertTrue(interest.test(written(ACME, SOMEBODY, MINE)));
        assertTrue(interest.test(changed(ACME, SOMEBODY)));
    }

    @Test
    void anotherBusinessIsNotHeardOf() {
        interest.is(new ContactId(ME));

        assertFalse(interest.test(written(GLOBEX, ME, MINE)));
        assertFalse(interest.test(changed(GLOBEX, ME)));
    }

    @Test
    void typingIsHeardOfTheOtherSideOnly() {
        interest.is(new ContactId(ME));

        assertTrue(interest.test(typing(News.Kind.AGENT_TYPES)));
        assertFalse(interest.test(typing(News.Kind.CONTACT_TYPES)));
    }

    private static News changed(TenantId tenant, UUID contact) {
        return news(tenant, contact, Optional.empty());
    }

    private static News written(TenantId tenant, UUID contact, ContactKey key) {
        return news(tenant, contact, Optional.of(key));
    }

    private static News news(TenantId tenant, UUID contact, Optional<ContactKey> writer) {
        return new News(News.Kind.CHANGED, tenant, new ConversationId(new UUID(5, 5)), contact, 1, writer);
    }

    private static News typing(News.Kind who) {
        return News.typing(who, ACME, new ConversationId(new UUID(5, 5)), new ContactId(ME));
    }
}
