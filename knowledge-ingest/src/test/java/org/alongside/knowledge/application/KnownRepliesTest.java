package org.alongside.knowledge.application;

import static org.alongside.knowledge.Audience.CUSTOMERS;
import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.ReadyReply;
import org.alongside.knowledge.ReplyMoment;
import org.alongside.knowledge.ReplyVersion;
import org.alongside.knowledge.store.ReplyShelf;
import org.alongside.shared.NotFoundException;
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
            TestDatabase.get().in(tenant, () -> TestDatabase.get().sql().update("delete from knowledge.replies"));
            TestDatabase.get().in(tenant, () -> TestDatabase.get().sql().update("delete from knowledge.reply_plans"));
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
    void everyTextThatWasReleasedIsAVersion() {
        UUID id = save("refund-status", "en", "Five days.").id();
        save("refund-status", "en", "Six days.");
        save("refund-status", "en", "Six days.");

        List<ReplyVersion> versions = with(ACME, replies -> replies.versions(ACME, id));

        assertEquals(
                List.of("2 Six days. ana", "1 Five days. ana"),
                versions.stream()
                        .map(version -> version.reply().version() + " "
                                + version.reply().texts().get("en") + " " + version.savedBy())
                        .toList());
        assertThrows(NotFoundException.class, () -> with(GLOBEX, replies -> replies.versions(GLOBEX, id)));
        assertThrows(NotFoundException.class, () -> with(GLOBEX, replies -> replies.byId(GLOBEX, id)));
    }

    @Test
    void saysAsManyTogetherAsThePlanAllowsInTheirOrder() {
        save("refund-status", "en", "One.");
        named("second", "Two.");
        UUID third = named("third", "Three.").id();
        with(ACME, replies -> {
            replies.plan(ACME, "refund-status", 2);
            return null;
        });
        assertEquals(Optional.of("One.\n\nTwo."), text(ACME, "refund-status", "en"));

        with(ACME, replies -> {
            replies.raise(ACME, third);
            return null;
        });
        assertEquals(Optional.of("One.\n\nThree."), text(ACME, "refund-status", "en"));
    }

    @Test
    void aRemovedReplyComesBack() {
        UUID id = save("refund-status", "en", "Five days.").id();
        with(ACME, replies -> {
            replies.remove(ACME, id);
            return null;
        });
        assertEquals(1, with(ACME, replies -> replies.removed(ACME)).size());

        with(ACME, replies -> {
            replies.restore(ACME, id);
            return null;
        });

        assertEquals(Optional.of("Five days."), text(ACME, "refund-status", "en"));
    }

    @Test
    void twoRepliesToAnIntentHaveTwoNames() {
        save("refund-status", "en", "One.");
        ApprovedReply second = named("second", "Two.");
        ApprovedReply renamed = new ApprovedReply(
                second.id(), second.intent(), "", second.texts(), second.terms(), second.place(), second.version());

        assertThrows(RefusedException.class, () -> with(ACME, replies -> replies.save(ACME, renamed, "ana")));
    }

    private ApprovedReply named(String name, String text) {
        ApprovedReply plain = new ApprovedReply("refund-status", "en", text);
        return with(
                ACME,
                replies -> replies.save(
                        ACME,
                        new ApprovedReply(plain.id(), plain.intent(), name, plain.texts(), plain.terms(), 0, 0),
                        "ana"));
    }

    @Test
    void severalAreSavedTogetherOrNotAtAll() {
        List<ApprovedReply> good = List.of(reply("a", "en", "One."), reply("b", "en", "Two."));
        List<ApprovedReply> halfBad = List.of(reply("c", "en", "Three."), reply("d", "en", " "));

        with(ACME, replies -> {
            replies.saveAll(ACME, good, "ana");
            return null;
        });
        assertThrows(
                RefusedException.class,
                () -> with(ACME, replies -> {
                    replies.saveAll(ACME, halfBad, "ana");
                    return null;
                }));

        assertEquals(Optional.of("Two."), text(ACME, "b", "en"));
        assertEquals(Optional.empty(), text(ACME, "c", "en"));
    }

    private static ApprovedReply reply(String intent, String language, String text) {
        return new ApprovedReply(intent, language, text);
    }

    @Test
    void removedReplyIsGone() {
        save("refund-status", "en", "Five days.");

        with(ACME, replies -> {
            replies.remove(ACME, replies.all(ACME).get(0).id());
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
            replies.remove(ACME, replies.all(ACME).get(0).id());

            assertEquals(Optional.empty(), text(replies, ACME, "refund-status", "en"));
            return null;
        });
    }

    @Test
    void refusesWhatSaysNothing() {
        assertThrows(RefusedException.class, () -> save("", "en", "Text."));
        assertThrows(RefusedException.class, () -> save("refund-status", "en", " "));
        assertThrows(RefusedException.class, () -> save("refund-status", "fr", "Texte."));
        assertThrows(RefusedException.class, () -> save("refund-status", "en", "Order {number is late."));
    }

    private ApprovedReply save(String intent, String language, String text) {
        return with(ACME, replies -> replies.save(ACME, new ApprovedReply(intent, language, text), "ana"));
    }

    private Optional<String> text(TenantId tenant, String intent, String language) {
        return with(tenant, replies -> text(replies, tenant, intent, language));
    }

    private static Optional<String> text(ApprovedReplies replies, TenantId tenant, String intent, String language) {
        return replies.choose(tenant, List.of(intent), moment(language)).map(ReadyReply::text);
    }

    private static ReplyMoment moment(String language) {
        return new ReplyMoment(
                language, "", Instant.parse("2026-03-02T10:00:00Z"), true, false, CUSTOMERS, Map.of(), List.of());
    }

    private <T> T with(TenantId tenant, Function<ApprovedReplies, T> work) {
        TestDatabase database = TestDatabase.get();
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        return database.in(
                tenant,
                () -> database.jpa(
                        "knowledge",
                        tenant,
                        entities -> work.apply(new KnownReplies(
                                new KeepingReplies(new ReplyShelf(database.sql()), ids, clock),
                                new KeepingPlans(ids, entities),
                                clock))));
    }
}
