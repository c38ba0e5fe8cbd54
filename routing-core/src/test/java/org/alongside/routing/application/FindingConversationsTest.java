package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationSearch.Found;
import org.alongside.routing.ConversationSearch.Piece;
import org.alongside.routing.ConversationSearch.Query;
import org.alongside.routing.Outcome;
import org.alongside.routing.store.FindingRows;
import org.alongside.routing.store.SearchStore;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

class FindingConversationsTest {

    private final World world = new World();
    private final World other = new World();
    private final IndexingWords indexing =
            new IndexingWords(world.transactions, world.events, new SearchStore(world.sql));
    private final FindingConversations finding = new FindingConversations(
            new FindingRows(world.sql), new NamingRows(world.business.members, world.businesses));

    @Test
    void findsByTheBeginningsOfWordsWithoutAccentsAndCapitals() {
        world.says("Mi facturación quokka está MAL");

        assertEquals(List.of(world.seen().conversation()), found("QUOKKA facturacion"));
        assertEquals(List.of(world.seen().conversation()), found("quok está"));
        assertEquals(List.of(), found("uokka"));
        assertEquals(List.of(), found("quokka absent"));
        assertEquals(List.of(), found(" ! "));
    }

    @Test
    void wordsMayStandInDifferentMessagesAndInNotes() {
        world.says("there is a charge numbat that I do not know");
        ConversationId conversation = world.seen().conversation();
        world.does(() -> world.desk.note(ACME, conversation, World.ANA, "asked the potoroo team", List.of()));
        readNow(conversation);

        assertEquals(List.of(conversation), found("numbat potoroo"));
    }

    @Test
    void showsTheWordsWhereTheyWereSaidAndTheNewestFirst() {
        world.says("a long beginning of a message that nobody looks for, and then the bandicoot has come, they say");
        world.now = World.NOON.plus(Duration.ofHours(1));
        other.now = world.now;
        other.says("Bandicoots!");

        List<Found> found = results(new Query("bandicoot", Optional.empty(), ""), Optional.empty(), 10);

        assertEquals(List.of(other.seen().conversation(), world.seen().conversation()), ids(found));
        assertEquals(
                List.of(new Piece("Bandicoots", true), new Piece("!", false)),
                found.get(0).excerpt());
        assertEquals(new Piece("bandicoot", true), found.get(1).excerpt().get(2));
        assertEquals("… ", found.get(1).excerpt().get(0).text());
        assertEquals(
                List.of(world.seen().conversation()),
                ids(results(
                        new Query("bandicoot", Optional.empty(), ""),
                        Optional.of(other.seen().conversation()),
                        10)));
    }

    @Test
    void findsByNameKeyAndCaseNumber() {
        world.says("hello");
        ConversationId conversation = world.seen().conversation();
        world.tamper(
                "update routing.contacts set name = 'Iñaki Wombat' where id = ?",
                world.seen().contact().value());
        readNow(conversation);

        assertEquals(List.of(conversation), found("inaki"));
        String id = conversation.toString();
        assertEquals(List.of(conversation), found(id));
        assertEquals(List.of(conversation), found(id.substring(id.length() - 8).toUpperCase()));
        world.tamper(
                "update routing.contacts set name = 'Ana' where id = ?",
                world.seen().contact().value());
        world.does(() -> indexing.readOf(ACME, world.seen().contact()));
        assertEquals(List.of(), found("wombat"));
    }

    @Test
    void openAndClosedAndIntentsAreToldApart() {
        world.says("there is a charge pademelon that I do not know");
        ConversationId conversation = world.seen().conversation();
        String intent = results(new Query("pademelon", Optional.of(true), ""), Optional.empty(), 10)
                .get(0)
                .row()
                .intent();
        assertEquals(
                1,
                results(new Query("pademelon", Optional.of(true), intent), Optional.empty(), 10)
                        .size());
        assertEquals(
                0,
                results(new Query("pademelon", Optional.of(true), "other"), Optional.empty(), 10)
                        .size());

        world.does(() -> world.desk.accept(ACME, conversation, World.ANA));
        world.does(() -> world.desk.resolve(ACME, conversation, World.ANA, Outcome.SPAM));

        assertEquals(
                0,
                results(new Query("pademelon", Optional.of(true), ""), Optional.empty(), 10)
                        .size());
        assertEquals(
                1,
                results(new Query("pademelon", Optional.of(false), ""), Optional.empty(), 10)
                        .size());
    }

    @Test
    void anotherBusinessFindsNothing() {
        world.says("quoll");
        assertEquals(1, found("quoll").size());
        assertEquals(List.of(), in(GLOBEX, new Query("quoll", Optional.empty(), ""), Optional.empty(), 10));
    }

    @Test
    void theIndexIsReachedUnderRowLevelSecurity() {
        List<String> plan = world.transactions.in(ACME, () -> {
            world.sql.update("set local enable_seqscan = off");
            return world.sql.list(
                    "explain select conversation_id from routing.search_words where tenant_id = ? and word >= ? and word < ?",
                    row -> row.text(1),
                    ACME,
                    "a",
                    "b");
        });
        assertTrue(
                plan.stream().anyMatch(line -> line.contains("Index Cond") && line.contains("word >=")),
                String.join("\n", plan));
    }

    private void readNow(ConversationId conversation) {
        indexing.readNow(ACME, List.of(conversation));
    }

    private List<ConversationId> found(String text) {
        return ids(results(new Query(text, Optional.empty(), ""), Optional.empty(), 10));
    }

    private static List<ConversationId> ids(List<Found> found) {
        return found.stream().map(one -> one.row().id()).toList();
    }

    /** After what was said since the last time was read from the log. */
    private List<Found> results(Query query, Optional<ConversationId> after, int limit) {
        boolean more = true;
        while (more) {
            more = indexing.readOn(ACME);
        }
        return in(ACME, query, after, limit);
    }

    private List<Found> in(TenantId tenant, Query query, Optional<ConversationId> after, int limit) {
        return world.transactions.in(tenant, () -> finding.find(tenant, query, after, limit));
    }
}
