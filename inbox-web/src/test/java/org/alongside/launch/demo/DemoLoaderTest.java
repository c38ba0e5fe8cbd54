package org.alongside.launch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoLoaderTest {

    private static final Path DEMO = Path.of("src/main/demo");

    private final List<String> progress = new ArrayList<>();
    private StubProduct product;
    private DemoLoader loader;

    @BeforeEach
    void start() throws Exception {
        product = new StubProduct();
        Target target = new Target(product.address(), product.address() + "/realm", "secret", "olga", "alongside");
        loader = new DemoLoader(DEMO, target, Duration.ofSeconds(10), progress::add);
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void theOperatorAddsTheBusinessAndItsAdminDoesTheRest() {
        loader.load();

        assertTrue(product.calls.contains("POST /api/platform/tenants by olga"));
        assertTrue(product.calls.contains("POST /api/platform/tenants/marlow/members by olga"));
        List<String> own = product.calls.stream()
                .filter(call -> call.contains("/api/marlow/"))
                .toList();
        assertTrue(own.stream().allMatch(call -> call.endsWith(" by maya.lin")), own.toString());
        assertEquals(
                4,
                own.stream()
                        .filter(call -> call.startsWith("POST /api/marlow/members"))
                        .count());
    }

    @Test
    void sendsEveryDocumentAndWaitsUntilTheyAreIndexed() {
        loader.load();

        int documents = new Business(DEMO.resolve("marlow")).documents().size();
        assertEquals(
                documents,
                product.calls.stream()
                        .filter(call -> call.startsWith("POST /api/marlow/sources"))
                        .count());
        assertTrue(progress.contains("Marlow Pay: " + documents + " of " + documents + " documents indexed"));
        assertEquals("Marlow Pay: live", progress.get(progress.size() - 1));
    }

    @Test
    void theFilesArePassedOnAsTheyAre() {
        loader.load();

        Business business = new Business(DEMO.resolve("alameda"));
        assertEquals(business.json("intents"), product.bodies.get("PUT /api/alameda/policy/intents"));
        assertEquals(business.json("charter"), product.bodies.get("PUT /api/alameda/charter"));
    }

    @Test
    void theWidgetIsAllowedWhereThisInstallationAnswers() {
        loader.load();

        String inbox = product.bodies.get("POST /api/marlow/inboxes");
        assertTrue(inbox.contains(product.address()), inbox);
        assertFalse(inbox.contains(Business.WRITTEN_ADDRESS), inbox);
    }

    @Test
    void aBusinessThatIsThereIsLeftAsItIs() {
        product.hasBeenLoaded();

        loader.load();

        assertTrue(product.calls.stream().noneMatch(call -> call.startsWith("POST /api/marlow")));
        assertTrue(progress.contains("Marlow Pay: is loaded already"));
    }

    @Test
    void aFailureNamesTheCallTheStatusAndTheAnswer() {
        product.failures.put("PUT /api/alameda/charter", 422);

        LoadFailure failure = assertThrows(LoadFailure.class, loader::load);

        assertEquals(
                "PUT /api/alameda/charter as pablo.serra answered 422: {\"error\":\"as told\"}", failure.getMessage());
    }
}
