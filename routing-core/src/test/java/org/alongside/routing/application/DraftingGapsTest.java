package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alongside.knowledge.Gap;
import org.alongside.routing.ModelConnection;
import org.alongside.routing.ai.Answerers;
import org.alongside.routing.ai.ModelAddresses;
import org.alongside.routing.ai.StubModel;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.store.ModelRows;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text out of what several agents answered, and nothing besides. */
class DraftingGapsTest {

    private static final List<String> ANSWERS = List.of(
            "Gift cards are taken in our shops only. They are valid for two years.",
            "You can pay with a gift card in the shop, not online.");

    private final World world = new World();
    private final StubModel server = new StubModel();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ModelRows rows = new ModelRows(world.sql);
    private final KeptSecrets secrets = new KeptSecrets("a master key of a test, long enough");
    private final ModelAddresses addresses = new ModelAddresses(true);
    private final KeepingModels models =
            new KeepingModels(world.transactions, rows, secrets, addresses, world.conduct.log, world.clock);
    private final Answerers answerers = Answerers.outside(world.clock, executor, Duration.ofSeconds(20));
    private final MeteringModels metering =
            new MeteringModels(world.transactions, rows, secrets, addresses, answerers, world.ids, world.clock);
    private final DraftingGaps drafting = new DraftingGaps(
            new AnsweringByTenant(answerers, models, metering, new ModelWaits(world.clock), world.clock),
            FakeInstructions.none(world.clock));

    @BeforeEach
    void connect() {
        world.transactions.run(ACME, () -> rows.remove(ACME));
        models.save(
                ACME,
                new ModelConnection(server.url(), "stub", false, true, 0, 0, BigDecimal.ONE, BigDecimal.ONE, "EUR"),
                Optional.of("key"),
                "ada");
    }

    @AfterEach
    void stop() {
        server.close();
        executor.shutdownNow();
    }

    private Optional<String> draft(TenantId tenant, String... sentences) {
        String written = String.join(
                ", ",
                List.of(sentences).stream()
                        .map(sentence -> "{\"text\": \"" + sentence + "\", \"citations\": [1, 2]}")
                        .toList());
        server.says("{\"sentences\": [" + written + "]}");
        Gap gap = new Gap(
                new UUID(0, 1),
                "pay",
                "en",
                "Can I pay with a gift card?",
                "A",
                Gap.State.OPEN,
                Map.of(),
                Instant.EPOCH,
                "",
                Optional.empty(),
                Optional.empty());
        return drafting.draft(tenant, gap, ANSWERS);
    }

    @Test
    void oneTextIsMadeOfSeveralAnswers() {
        assertEquals(
                Optional.of("Gift cards are taken in our shops only. They are valid for two years."),
                draft(ACME, "Gift cards are taken in our shops only.", "They are valid for two years."));
        assertTrue(server.requests.get(0).contains("not online"), "all answers are put to it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Gift cards are valid for five years.
                    I have refunded your gift card.
                    Gift cards are sold at https://cards.example/buy today.
                    Gift cards are taken by every bank of the country.""")
    void whatNoAgentSaidIsNotProposed(String invented) {
        assertEquals(Optional.empty(), draft(ACME, invented));
    }

    @Test
    void withoutAModelNothingIsDrafted() {
        assertFalse(drafting.available(GLOBEX));
        assertTrue(drafting.available(ACME));
        assertEquals(Optional.empty(), draft(GLOBEX, "Gift cards are taken in our shops only."));
        assertEquals(0, server.requests.size());
    }
}
