package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.routing.OwnPhrase;
import org.alongside.routing.OwnSignals.NewPhrase;
import org.alongside.routing.PhraseTrial;
import org.alongside.routing.Signal;
import org.alongside.routing.Signal.Source;
import org.alongside.routing.SignalKind;
import org.alongside.routing.store.OwnPhrases;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSignalsTest {

    private static final TestDatabase DATABASE = TestDatabase.get();

    private final TenantId acme = new TenantId(UUID.randomUUID());
    private final TenantId globex = new TenantId(UUID.randomUUID());
    private final ChangingSignals changing = new ChangingSignals(
            new OwnPhrases(DATABASE.sql()), new TimeOrderedIds(Clock.systemUTC()), Clock.systemUTC());
    private final SignalsInForce inForce = new SignalsInForce(changing, Clock.systemUTC());
    private final KeepingSignals signals = new KeepingSignals(changing, inForce);

    @Test
    void addedWordsCountAtOnceAndOnlyForTheirBusiness() {
        assertEquals(List.of(), seen(acme, "I ask for a Goodwill gesture"));

        add(acme, own("goodwill gesture"));

        Signal found = seen(acme, "I ask for a Goodwill   gesture!").get(0);
        assertEquals(SignalKind.OWN_PERSON, found.kind());
        assertEquals("Goodwill   gesture", found.evidence());
        assertEquals("Goodwill", found.name());
        assertEquals(Source.BUSINESS, found.source());
        assertEquals(List.of(), seen(globex, "I ask for a goodwill gesture"));
        assertEquals(List.of(), DATABASE.in(globex, () -> signals.all(globex)));
    }

    @Test
    void removedWordsComeBackWhenTheyAreRestoredOrAddedAgain() {
        add(acme, legal("mediation board"));
        UUID id = all().get(0).id();

        DATABASE.in(acme, () -> signals.remove(acme, id, "maya"));
        assertEquals(List.of(), seen(acme, "the mediation board knows"));
        assertTrue(all().get(0).removed());

        DATABASE.in(acme, () -> signals.restore(acme, id, "maya"));
        assertEquals(1, seen(acme, "the mediation board knows").size());

        DATABASE.in(acme, () -> signals.remove(acme, id, "maya"));
        assertEquals(1, add(acme, legal("mediation board")));
        assertEquals(1, all().size());
        assertEquals(0, add(acme, legal("mediation board")));
    }

    @Test
    void anotherBusinessesPhraseIsNotFound() {
        add(acme, legal("mediation board"));
        UUID id = all().get(0).id();

        assertThrows(NotFoundException.class, () -> DATABASE.in(globex, () -> signals.remove(globex, id, "elena")));
    }

    @Test
    void aTrialTellsWhatWouldHaveBeenCaughtAndWhatTheAssistantHadAnswered() {
        history(60, i -> i < 3 ? "please mind the mediation board" : "where is my parcel " + i, i -> i == 0);

        PhraseTrial trial = DATABASE.in(acme, () -> signals.attempt(acme, List.of(legal("mediation boar*"))));

        assertEquals(60, trial.messages());
        assertEquals(3, trial.caught());
        assertEquals(1, trial.contained());
        assertEquals("mediation board", trial.catches().get(0).evidence());
        assertEquals(List.of(), all());
    }

    @Test
    void wordsOfEverybodyAreRefused() {
        history(60, i -> "where is my parcel " + i, i -> false);

        RefusedException refused = assertThrows(RefusedException.class, () -> add(acme, legal("parcel")));

        assertEquals("routing.signals.fault.tooCommon", refused.messageKey());
        assertEquals(List.of("parcel", 60, 60), refused.arguments());
        assertEquals(List.of(), all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a", "!", "*", "a*"})
    void wordsThatSayNothingAreRefused(String phrase) {
        assertThrows(RefusedException.class, () -> add(acme, legal(phrase)));
    }

    @Test
    void whatIsNoSignalOfWordsIsRefused() {
        assertThrows(
                RefusedException.class, () -> add(acme, new NewPhrase(SignalKind.HIGH_VALUE, "", "en", "platinum")));
        assertThrows(
                RefusedException.class, () -> add(acme, new NewPhrase(SignalKind.OWN_DRAFT, " ", "en", "platinum")));
        assertThrows(RefusedException.class, () -> add(acme, new NewPhrase(SignalKind.LEGAL, "", "xx", "platinum")));
        assertThrows(RefusedException.class, () -> add(acme, legal("x".repeat(121))));
    }

    private static NewPhrase own(String phrase) {
        return new NewPhrase(SignalKind.OWN_PERSON, "Goodwill", "en", phrase);
    }

    private static NewPhrase legal(String phrase) {
        return new NewPhrase(SignalKind.LEGAL, "", "en", phrase);
    }

    private int add(TenantId tenant, NewPhrase phrase) {
        return DATABASE.in(tenant, () -> signals.add(tenant, List.of(phrase), "maya"));
    }

    private List<OwnPhrase> all() {
        return DATABASE.in(acme, () -> signals.all(acme));
    }

    private List<Signal> seen(TenantId tenant, String text) {
        return DATABASE.in(tenant, () -> inForce.in(tenant, text));
    }

    private void history(
            int messages, java.util.function.IntFunction<String> text, java.util.function.IntPredicate contained) {
        UUID contact = UUID.randomUUID();
        UUID conversation = UUID.randomUUID();
        var sql = new Sql(DATABASE.superuser());
        Instant now = Instant.parse("2026-11-21T09:00:00Z");
        sql.update("insert into routing.contacts (tenant_id, id, created_at) values (?, ?, ?)", acme, contact, now);
        sql.update(
                "insert into routing.conversations (tenant_id, id, contact_id, inbox_id, opened_at, last_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                acme,
                conversation,
                contact,
                UUID.randomUUID(),
                now,
                now);
        IntStream.range(0, messages).forEach(i -> {
            sql.update(
                    "insert into routing.messages (tenant_id, conversation_id, sequence, id, author, text, said_at)"
                            + " values (?, ?, ?, ?, 'CONTACT', ?, ?)",
                    acme,
                    conversation,
                    (long) i,
                    UUID.randomUUID(),
                    text.apply(i),
                    now.plusSeconds(i));
            sql.update(
                    "insert into routing.decisions (tenant_id, conversation_id, message_sequence, kind, reasons, facts,"
                            + " decided_at) values (?, ?, ?, ?, '[]', '{}', ?)",
                    acme,
                    conversation,
                    (long) i,
                    contained.test(i) ? "CONTAIN" : "ASSIST",
                    now);
        });
    }
}
