package org.alongside.metrics.store;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.alongside.metrics.CharterSheets.Signature;
import org.alongside.metrics.CharterSheets.Signed;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Fault;
import org.alongside.metrics.SampleCase.Reading;
import org.alongside.metrics.SampleCase.Stratum;
import org.alongside.metrics.SampleCase.Verdict;
import org.alongside.metrics.SampleSettings;
import org.alongside.routing.ConversationId;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** Samples and signed pages on the real database. */
class SampleStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final TestDatabase database = TestDatabase.get();
    private final SampleRows rows = new SampleRows(database.sql());
    private final CharterSheetRows sheets = new CharterSheetRows(database.sql());
    private final OpenAlarms alarms = new OpenAlarms(database.sql());
    private final LocalDate week = LocalDate.of(2000, 1, 3).plusWeeks(new Random().nextInt(100_000));
    private final ConversationId read = new ConversationId(UUID.randomUUID());

    @Test
    void settingsAreThoseSavedLast() {
        database.in(ACME, () -> rows.save(new SampleSettings("sam", "", 30, 7)));
        database.in(ACME, () -> rows.save(new SampleSettings("sam", "maya", 20, 5)));

        assertEquals(Optional.of(new SampleSettings("sam", "maya", 20, 5)), database.in(ACME, rows::settings));
        assertEquals(Optional.empty(), database.in(GLOBEX, rows::settings));
    }

    @Test
    void aWeekIsDrawnOnceAndReadByEachReaderOnce() {
        Sample sample = sample();
        assertTrue(database.in(ACME, () -> rows.add(sample, 5)));
        assertFalse(database.in(ACME, () -> rows.add(sample(), 6)));
        assertTrue(database.in(ACME, () -> rows.drawn(week)));
        assertEquals(sample, found(sample));

        save(sample, new Reading("sam", Verdict.CONTINUE, List.of(), "", NOW));
        Reading last = new Reading("sam", Verdict.STOP, List.of(Fault.WRONG, Fault.TONE), "no refund", NOW);
        save(sample, last);

        assertEquals(List.of(last), found(sample).cases().get(0).readings());
        assertEquals(1, found(sample).read());
        assertTrue(database.in(GLOBEX, () -> rows.byId(sample.id())).isEmpty());
    }

    @Test
    void whatIsUnreadInTimeIsAnAlarm() {
        Sample sample = sample();
        long before = unread(sample);
        database.in(ACME, () -> rows.add(sample, 5));

        assertEquals(before + 1, unread(sample));
        save(sample, new Reading("maya", Verdict.CONTINUE, List.of(), "", NOW));
        assertEquals(before + 1, unread(sample));
        save(sample, new Reading("sam", Verdict.CONTINUE, List.of(), "", NOW));
        assertEquals(before, unread(sample));
    }

    @Test
    void candidatesComeFromTheFactsThatAreServed() {
        assertEquals(List.of(), database.in(ACME, () -> rows.candidates(week, week.plusDays(6))));
    }

    @Test
    void aPageIsKeptOnceAndSignedOnceByEach() {
        String digest = UUID.randomUUID().toString();
        Signed sheet = new Signed(UUID.randomUUID(), 3, digest, "words", NOW, List.of());
        database.in(ACME, () -> sheets.add(sheet));
        database.in(ACME, () -> sheets.add(new Signed(UUID.randomUUID(), 3, digest, "words", NOW, List.of())));

        assertTrue(database.in(ACME, () -> sheets.sign(sheet.id(), "maya", "Maya", NOW)));
        assertFalse(database.in(ACME, () -> sheets.sign(sheet.id(), "maya", "Maya", NOW)));

        Signed kept = database.in(ACME, () -> sheets.find(3, digest)).orElseThrow();
        assertEquals(sheet.id(), kept.id());
        assertEquals(List.of(new Signature("maya", "Maya", NOW)), kept.signatures());
        assertTrue(database.in(GLOBEX, () -> sheets.byId(sheet.id())).isEmpty());
    }

    private long unread(Sample sample) {
        return database.in(ACME, () -> alarms.count(sample.dueAt().plusSeconds(1)))
                .unread();
    }

    private void save(Sample sample, Reading reading) {
        database.in(ACME, () -> rows.save(sample.id(), read, reading));
    }

    private Sample found(Sample sample) {
        return database.in(ACME, () -> rows.byId(sample.id())).orElseThrow();
    }

    private Sample sample() {
        SampleCase only = new SampleCase(read, 1, "pay", Stratum.TIER_B, 3.5, List.of());
        return new Sample(UUID.randomUUID(), week, 40, "sam", "maya", NOW, NOW.plusSeconds(60), List.of(only));
    }
}
