package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alongside.routing.Answerer.Request;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ModelConnection;
import org.alongside.routing.ai.Answerers;
import org.alongside.routing.ai.ModelAddresses;
import org.alongside.routing.ai.StubModel;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.store.ModelRows;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One model a business: its key, its switch, its budget, its bill. */
class ConnectingModelsTest {

    private static final String GOOD =
            "{\"sentences\": [{\"text\": \"Open Settings and choose another card.\", \"citations\": [1]}]}";

    private final World world = new World();
    private final StubModel server = new StubModel();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ModelRows rows = new ModelRows(world.sql);
    private final KeptSecrets secrets = new KeptSecrets("a master key of a test, long enough");
    private final KeepingModels models = models(true);
    private final Answerers answerers = Answerers.outside(world.clock, executor, Duration.ofSeconds(5));
    private final MeteringModels metering = new MeteringModels(
            world.transactions, rows, secrets, new ModelAddresses(true), answerers, world.ids, world.clock);
    private final AnsweringByTenant answering =
            new AnsweringByTenant(answerers, models, metering, new ModelWaits(world.clock), world.clock);

    private KeepingModels models(boolean local) {
        return new KeepingModels(
                world.transactions, rows, secrets, new ModelAddresses(local), world.conduct.log, world.clock);
    }

    @BeforeEach
    void connect() {
        server.says(GOOD);
        world.transactions.run(ACME, () -> rows.remove(ACME));
        models.save(ACME, model(server.url(), 0), Optional.of("sk-secret-of-acme"), "ada");
    }

    @AfterEach
    void stop() {
        server.close();
        executor.shutdownNow();
    }

    private static ModelConnection model(String url, long tokensADay) {
        return new ModelConnection(
                url, "stub", false, true, tokensADay, 0, new BigDecimal("2"), new BigDecimal("10"), "EUR");
    }

    private String source(TenantId tenant, Optional<ConversationId> conversation) {
        return answering
                .answer(new Request(
                        tenant,
                        conversation,
                        "how do i change the card",
                        List.of(),
                        "en",
                        "",
                        List.of(FakeKnowledge.CARDS),
                        Optional.empty()))
                .source();
    }

    @Test
    void writesForTheBusinessThatConnectedItAndNoOther() {
        assertEquals("model:stub", source(ACME, Optional.empty()));
        assertEquals("built-in", source(GLOBEX, Optional.empty()));
        assertEquals(ModelConnection.NONE, models.of(GLOBEX));
    }

    @Test
    void theKeyIsSentAndNeverShownAndNotInTheDatabase() {
        source(ACME, Optional.empty());

        assertTrue(models.of(ACME).hasKey());
        assertEquals(
                0, world.count("routing.model_connections where position('sk-secret' in encode(key, 'escape')) > 0"));
        assertEquals("sk-secret-of-acme", metering.settings(ACME).orElseThrow().key());
    }

    @Test
    void theKeyStaysWithItsAddress() {
        models.save(ACME, model(server.url(), 5), Optional.empty(), "ada");
        assertTrue(models.of(ACME).hasKey());

        models.save(ACME, model("http://127.0.0.1:1/v1", 5), Optional.empty(), "eve");
        assertFalse(models.of(ACME).hasKey());
    }

    @Test
    void whatItCostStandsWithTheConversation() {
        ConversationId conversation = new ConversationId(UUID.randomUUID());

        source(ACME, Optional.of(conversation));

        var use = models.of(ACME, conversation);
        assertEquals(1, use.calls());
        assertEquals(100, use.tokens());
        // 90 read at 2 and 10 written at 10 a million.
        assertEquals(0, new BigDecimal("0.00028").compareTo(use.cost()));
        assertEquals("EUR", use.currency());
        assertEquals(0, models.of(GLOBEX, conversation).calls());
    }

    @Test
    void aSpentBudgetLeavesQuoting() {
        models.save(ACME, model(server.url(), models.today(ACME).tokens() + 50), Optional.empty(), "ada");

        assertEquals("model:stub", source(ACME, Optional.empty()));
        assertEquals("built-in", source(ACME, Optional.empty()));
    }

    @Test
    void switchedOffItIsNotAsked() {
        models.turn(ACME, false, "ada");

        assertEquals("built-in", source(ACME, Optional.empty()));
        assertEquals(0, server.requests.size());
    }

    @Test
    void switchingOffWorksWithinSeconds() {
        source(ACME, Optional.empty());
        models.turn(ACME, false, "ada");
        world.now = world.now.plusSeconds(6);

        assertEquals("built-in", source(ACME, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://models.example.com/v1",
                "https://127.0.0.1/v1",
                "https://localhost/v1",
                "https://10.1.2.3/v1",
                "https://192.168.0.10/v1",
                "https://169.254.169.254/latest",
                "https://[::1]/v1",
                "https://[fe80::1]/v1",
                "https://[fd00:ec2::254]/v1",
                "https://0.0.0.0/v1",
                "https://100.64.0.1/v1",
                "https://2130706433/v1",
                "https://user:pass@93.184.216.34/v1",
                "file:///etc/passwd",
                "gopher://93.184.216.34/",
                "not an address"
            })
    void addressesOfOurOwnNetworkAreRefused(String url) {
        assertThrows(
                RefusedException.class, () -> models(false).save(ACME, model(url, 0), Optional.empty(), "eve"), url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "http://[fe80::1]/v1", "http://0.0.0.0/v1"})
    void wherePlatformsKeepTheirSecretsIsNeverAllowed(String url) {
        assertThrows(RefusedException.class, () -> models.save(ACME, model(url, 0), Optional.empty(), "eve"), url);
    }

    @Test
    void aPublicAddressIsAllowed() {
        models(false).save(ACME, model("https://93.184.216.34/v1", 0), Optional.empty(), "ada");

        assertEquals("https://93.184.216.34/v1", models.of(ACME).url());
    }

    @Test
    void everyChangeIsOnRecord() {
        assertTrue(world.conduct.entries.stream().anyMatch(entry -> entry.kind().equals("model-connected")));
    }
}
