package org.alongside.knowledge.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownRepliesTest {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @AfterEach
    void clear() {
        for (TenantId tenant : List.of(ACME, GLOBEX)) {
            TestDatabase.get()
                    .in(tenant, () -> TestDatabase.get().sql().update("delete from knowledge.approved_replies"));
        }
    }

    @Test
    void findsTheReplyOfAnIntentInALanguage() {
        save("refund-status", "en", "Refunds take five days.");

        assertEquals(Optional.of("Refunds take five days."), text(ACME, "refund-status", "en"));
        assertEquals(Optional.empty(), text(ACME, "refund-status", "es"));
        assertEquals(Optional.empty(), text(GLOBEX, "refund-status", "en"));
    }

    @Test
    void savingAgainReplacesTheText() {
        ApprovedReply first = save("refund-status", "en", "Five days.");
        ApprovedReply second = save("refund-status", "en", "Six days.");

        assertEquals(first.id(), second.id());
        assertEquals(List.of(second), with(ACME, replies -> replies.all(ACME)));
    }

    @Test
    void severalAreSavedTogetherOrNotAtAll() {
        List<ApprovedReply> good = List.of(reply("a", "en", "One."), reply("b", "en", "Two."));
        List<ApprovedReply> halfBad = List.of(reply("c", "en", "Three."), reply("d", "en", " "));

        with(ACME, replies -> {
            replies.saveAll(ACME, good);
            return null;
        });
        assertThrows(
                RefusedException.class,
                () -> with(ACME, replies -> {
                    replies.saveAll(ACME, halfBad);
                    return null;
                }));

        assertEquals(Optional.of("Two."), text(ACME, "b", "en"));
        assertEquals(Optional.empty(), text(ACME, "c", "en"));
    }

    private static ApprovedReply reply(String intent, String language, String text) {
        return new ApprovedReply(new UUID(0, 0), intent, language, text);
    }

    @Test
    void removedReplyIsGone() {
        save("refund-status", "en", "Five days.");

        with(ACME, replies -> {
            replies.remove(ACME, "refund-status", "en");
            return null;
        });

        assertEquals(Optional.empty(), text(ACME, "refund-status", "en"));
    }

    @Test
    void seesForTwoSecondsWhatItSaw() {
        with(ACME, replies -> {
            assertEquals(Optional.empty(), text(replies, ACME, "refund-status", "en"));
            save("refund-status", "en", "Five days.");

            assertEquals(Optional.empty(), text(replies, ACME, "refund-status", "en"));
            now = now.plusSeconds(2);
            assertEquals(Optional.of("Five days."), text(replies, ACME, "refund-status", "en"));
            return null;
        });
    }

    @Test
    void obeysAtOnceWhatItTookBackItself() {
        save("refund-status", "en", "Five days.");
        with(ACME, replies -> {
            assertEquals(Optional.of("Five days."), text(replies, ACME, "refund-status", "en"));
            replies.remove(ACME, "refund-status", "en");

            assertEquals(Optional.empty(), text(replies, ACME, "refund-status", "en"));
            return null;
        });
    }

    @Test
    void refusesWhatSaysNothing() {
        assertThrows(RefusedException.class, () -> save("", "en", "Text."));
        assertThrows(RefusedException.class, () -> save("refund-status", "en", " "));
        assertThrows(RefusedException.class, () -> save("refund-status", "fr", "Texte."));
    }

    private ApprovedReply save(String intent, String language, String text) {
        return with(ACME, replies -> replies.save(ACME, new ApprovedReply(new UUID(0, 0), intent, language, text)));
    }

    private Optional<String> text(TenantId tenant, String intent, String language) {
        return with(tenant, replies -> text(replies, tenant, intent, language));
    }

    private static Optional<String> text(ApprovedReplies replies, TenantId tenant, String intent, String language) {
        return replies.find(tenant, intent, language).map(ApprovedReply::text);
    }

    private <T> T with(TenantId tenant, Function<ApprovedReplies, T> work) {
        return TestDatabase.get()
                .jpa(
                        "knowledge",
                        tenant,
                        entities -> work.apply(new KnownReplies(
                                new KeepingReplies(new TimeOrderedIds(clock), clock, entities), clock)));
    }
}
