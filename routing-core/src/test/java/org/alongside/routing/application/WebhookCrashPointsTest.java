package org.alongside.routing.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.hook.HookAnswer;
import org.alongside.routing.hook.HookClient;
import org.alongside.routing.hook.HookPost;
import org.alongside.routing.store.HookQueue;
import org.alongside.routing.store.HookRows;
import org.alongside.shared.PowerCut;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The process dies before and after each commit and each call while it tells an endpoint. In the end every event was
 * told, in the order of its conversation; one that was told and not noted is told again, under the same id.
 */
class WebhookCrashPointsTest {

    private static final String MASTER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String URL = "https://shop.example/hook";
    private static final int FEWEST_POINTS = 20;

    @TestFactory
    Stream<DynamicTest> everyEventIsToldWhereverItDies() {
        int points = dies(Integer.MAX_VALUE);
        assertTrue(points >= FEWEST_POINTS, "only " + points + " points");
        return IntStream.rangeClosed(1, points).mapToObj(at -> DynamicTest.dynamicTest("point " + at, () -> dies(at)));
    }

    /** @return how many points were passed before everything was told */
    private static int dies(int at) {
        World world = new World();
        Endpoint endpoint = new Endpoint();
        UUID id = connected(world, endpoint);
        world.says("how do I change my card?");
        List<String> happened = events(world);

        PowerCut cut = new PowerCut(at);
        world.crash = endpoint.network = cut::point;
        boolean lived = PowerCut.survives(() -> tells(world, endpoint, id));
        world.crash = endpoint.network = () -> {};
        world.tamper("update routing.webhook_deliveries set leased_until_at = clock_timestamp() - interval '1 second'"
                + " where leased_until_at is not null");
        tells(world, endpoint, id);

        assertEquals(at == Integer.MAX_VALUE, lived);
        assertEquals(happened, endpoint.heard.stream().distinct().toList());
        assertTrue(endpoint.heard.size() <= happened.size() + 1, endpoint.heard::toString);
        assertEquals(0, world.count("routing.webhook_deliveries where endpoint_id = ? and state <> 'DONE'", id));
        return cut.passed();
    }

    private static UUID connected(World world, Endpoint endpoint) {
        KeepingWebhooks webhooks = new KeepingWebhooks(
                world.transactions,
                new HookRows(world.sql),
                new HookQueue(world.sql),
                endpoint,
                new KeptSecrets(MASTER),
                world.conduct.log,
                world.ids,
                Clock.systemUTC());
        // Those of other tests have their own places in the log.
        world.tamper("delete from routing.webhook_endpoints");
        webhooks.add(ACME, URL, List.of(), "maya");
        return webhooks.all(ACME).get(0).id();
    }

    private static void tells(World world, Endpoint endpoint, UUID id) {
        TellingWebhooks telling = new TellingWebhooks(
                world.transactions,
                new HookRows(world.sql),
                new HookQueue(world.sql),
                world.events,
                endpoint,
                new KeptSecrets(MASTER),
                world.conduct.log,
                Clock.systemUTC(),
                () -> 0);
        telling.spread(ACME);
        telling.tell(ACME, id);
    }

    private static List<String> events(World world) {
        return world
                .transactions
                .in(ACME, () -> world.eventLog.of(ACME, world.seen().conversation()))
                .stream()
                .map(event -> event.id().toString())
                .toList();
    }

    /** Takes everything, and knows what it was told. */
    private static final class Endpoint extends HookClient {

        private final List<String> heard = new ArrayList<>();
        /** Run before and after each call. */
        private Runnable network = () -> {};

        Endpoint() {
            super(true);
        }

        @Override
        public HookAnswer post(HookPost post) {
            network.run();
            heard.add(post.headers().get("webhook-id"));
            network.run();
            return new HookAnswer(204, "204", Duration.ZERO);
        }
    }
}
