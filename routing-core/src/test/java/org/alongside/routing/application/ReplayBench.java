package org.alongside.routing.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.Replay;
import org.alongside.routing.Replays.Example;
import org.alongside.routing.ai.Engines;

/**
 * How many messages a second a replay decides, from a file in the database to its findings there, with the engine of
 * the product; every message has other words, so that nothing is read once and remembered.
 */
public final class ReplayBench {

    private static final int MESSAGES = Integer.getInteger("alongside.bench.replayed", 50_000);

    private static final List<String> OPENINGS = List.of(
            "Hello,",
            "Good morning,",
            "Hi there,",
            "Excuse me,",
            "Quick question:",
            "Please help:",
            "Sorry to bother you,",
            "Hey,",
            "Dear team,",
            "I hope you are well,",
            "Good evening,",
            "One thing:",
            "To whom it may concern,",
            "I am back,",
            "As I said,",
            "My name is Kim,",
            "Writing from my phone,",
            "Second try:",
            "For my mother:",
            "Just checking,");
    private static final List<String> CORES = List.of(
            "how do I change the card that I pay with",
            "my parcel has not come",
            "where can I see my invoices",
            "I want my money back",
            "there is a charge that I do not know",
            "how long does a transfer take",
            "can I open an account for my son",
            "what does the account cost",
            "my card does not work abroad",
            "how do I change my address",
            "the app shows an error",
            "I forgot my password",
            "can I pay in instalments",
            "my order came broken",
            "I was charged twice",
            "when do you open on Saturdays",
            "how do I close my account",
            "which documents do you need",
            "can I get a paper statement",
            "the limit of my card is too low");
    private static final List<String> TAILS = List.of(
            "",
            "since Monday",
            "for the third time",
            "from my new phone",
            "before my holiday",
            "as your site says",
            "with my old account",
            "for order",
            "in another country",
            "without the app",
            "because I moved",
            "as my wife asked");

    private ReplayBench() {}

    public static void main(String[] arguments) {
        PolicyWorld world = new PolicyWorld(Engines.builtIn(), 100);
        world.charter(charters -> charters.save(world.tenant, PolicyWorld.charter("ada"), "ada"));
        world.live(intents());
        for (int round = 1; round <= 3; round++) {
            List<Example> examples = examples(round);
            UUID id = world.in(w -> w.replays.startExamples(w.tenant, "bench.csv", examples, "ada"));
            long begun = System.nanoTime();
            Duration worked = cpu();
            world.replay();
            double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
            Replay replay = world.in(w -> w.replays.byId(w.tenant, id));
            System.out.printf(
                    "Replay %d: %s, %,d messages in %.1f s, %,.0f a second, on %d processors; %.2f CPU-ms a message; accuracy %.3f, %d changed%n",
                    round,
                    replay.state(),
                    replay.tally().messages(),
                    seconds,
                    replay.tally().messages() / seconds,
                    Runtime.getRuntime().availableProcessors(),
                    cpu().minus(worked).toNanos() / 1e6 / replay.tally().messages(),
                    replay.tally().accuracy().value(),
                    replay.tally().changed());
        }
        System.exit(0);
    }

    /** Of this process; the database's own is not in it. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Intent[] intents() {
        Intent[] intents = new Intent[CORES.size()];
        for (int at = 0; at < intents.length; at++) {
            String core = CORES.get(at);
            IntentTier tier = at % 5 == 4 ? IntentTier.C : at % 5 == 3 ? IntentTier.B : IntentTier.A;
            intents[at] =
                    PolicyWorld.intent("intent_" + at, tier, core, core + " please", "I would like to know: " + core);
        }
        return intents;
    }

    private static List<Example> examples(int round) {
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < MESSAGES; at++) {
            int core = at % CORES.size();
            String text = OPENINGS.get(at / CORES.size() % OPENINGS.size()) + " " + CORES.get(core) + " "
                    + TAILS.get(at / 400 % TAILS.size()) + " " + (round * MESSAGES + at);
            examples.add(new Example(text, "intent_" + core, Optional.empty()));
        }
        return examples;
    }
}
