package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.knowledge.application.FeedbackOn;
import org.alongside.metrics.application.NotesOn;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.Erasure;
import org.alongside.routing.PersonalData;
import org.alongside.routing.conduct.ChainOn;
import org.alongside.routing.store.ContactTraceRows;
import org.alongside.routing.store.ConversationStore;
import org.alongside.routing.store.ConversationTraces;
import org.alongside.routing.store.ErasureRows;
import org.alongside.routing.store.EventStore;
import org.alongside.routing.store.HandoffStore;
import org.alongside.routing.store.HeldRows;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TimeOrderedIds;
import org.alongside.shared.store.Sql;
import org.alongside.shared.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After an erasure no column of any table of any module holds the person. What is tried is made of the database's own
 * catalog: a new table or column fails here until somebody says whether it can hold something of a person.
 */
class ErasureReachesTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Erasure.Ground ASKED = Erasure.Ground.ASKED;
    /** Tables without anything of a contact, and columns that stay, each with its reason after it. */
    private static final Set<String> NOBODYS = named("nobodys-tables.txt");

    private static final Set<String> STAYS = named("columns-that-stay.txt");

    private final TestDatabase database = TestDatabase.get();
    private final Sql sql = database.sql();
    private final EveryTable tables = new EveryTable(database.superuser());

    @TempDir
    Path directory;

    @Test
    void nothingOfAPersonIsLeftAndNothingOfAnotherIsTouched() {
        ChainOn chain = ChainOn.of(sql, directory);
        MarkedPerson ana = filled("zqana");
        MarkedPerson ben = filled("zqben");
        said(chain, ana);
        Map<String, Long> before = tables.holding(ben.mark);
        assertTrue(tables.holding(ana.mark).size() > 40, "too little is marked");

        Erasure erasure = database.in(ACME, () -> data(chain).erase(ACME, ana.contact, ASKED, "admin"));

        assertEquals(STAYS, tables.holding(ana.mark).keySet());
        assertEquals(before, tables.holding(ben.mark));
        assertEquals(1L, erasure.counts().get("conversations"));
        assertEquals(
                Optional.of(ASKED),
                database.in(ACME, () -> data(chain).erasure(ACME, ana.contact)).map(Erasure::ground));
        database.in(ACME, () -> chain.seal(ACME));
        assertTrue(chain.log().verify(ACME).intact());
    }

    @Test
    void theListsNameWhatIsThere() {
        Set<String> gone = new TreeSet<>(NOBODYS);
        gone.removeAll(tables.all().keySet());
        STAYS.stream().filter(column -> !tables.knows(column)).forEach(gone::add);
        assertEquals(Set.of(), gone);
    }

    @Test
    void isDoneOnceAndForOnesOwnContactsOnly() {
        ChainOn chain = ChainOn.of(sql, directory);
        MarkedPerson person = filled("zqcarl");
        assertThrows(
                NotFoundException.class,
                () -> database.in(GLOBEX, () -> data(chain).erase(GLOBEX, person.contact, ASKED, "stranger")));

        database.in(ACME, () -> data(chain).erase(ACME, person.contact, ASKED, "admin"));

        assertThrows(
                RefusedException.class,
                () -> database.in(ACME, () -> data(chain).erase(ACME, person.contact, ASKED, "admin")));
    }

    @Test
    void theCopyHoldsWhatTheyWroteAndTheirFiles() {
        ChainOn chain = ChainOn.of(sql, directory);
        MarkedPerson person = filled("zqdora");

        PersonalData.Dossier copy = database.in(ACME, () -> data(chain).copy(ACME, person.contact, "admin"));

        for (String part : List.of("\"messages\"", "\"keys\"", "\"told\"", "\"mails\"", "\"surveys\"")) {
            assertTrue(copy.document().contains(part), part);
        }
        assertTrue(copy.document().contains(person.mark));
        assertFalse(copy.document().contains("zqben"));
        assertEquals(1, copy.files().size());
    }

    private MarkedPerson filled(String mark) {
        MarkedPerson person = new MarkedPerson(ACME, mark);
        tables.all().keySet().stream().filter(this::holdsPeople).forEach(table -> tables.fill(table, person));
        return person;
    }

    private boolean holdsPeople(String table) {
        return !NOBODYS.contains(table);
    }

    private void said(ChainOn chain, MarkedPerson person) {
        ConductEntry entry = new ConductEntry(
                "reply", Optional.empty(), Optional.of(person.contact), Map.of(), Map.of("text", person.mark));
        database.in(ACME, () -> chain.log().append(ACME, List.of(entry)));
    }

    private HandlingPersonalData data(ChainOn chain) {
        DeskRecord record = new DeskRecord(
                new EventStore(sql, new TimeOrderedIds(CLOCK)),
                chain.log(),
                new Changes(changed -> {}),
                (Spoke spoke) -> {});
        return new HandlingPersonalData(
                new ErasureRows(sql),
                new HeldRows(sql),
                new ConversationTraces(sql),
                new ContactTraceRows(sql),
                new ClosingErased(new ConversationStore(sql), new HandoffStore(sql), record),
                List.of(new ErasingKnowledge(FeedbackOn.feedback(sql), FeedbackOn.markets(sql)), NotesOn.of(sql)),
                chain.log(),
                CLOCK);
    }

    /** The first word of each line. */
    private static Set<String> named(String list) {
        try (var lines = ErasureReachesTest.class.getResourceAsStream("/erasure/" + list)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2)[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
