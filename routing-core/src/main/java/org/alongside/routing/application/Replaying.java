package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.alongside.routing.Autonomy;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.ReplayFinding.Before;
import org.alongside.routing.ReplayTally;
import org.alongside.routing.Replays.Example;
import org.alongside.routing.Replays.Past;
import org.alongside.routing.Trials.Edition;
import org.alongside.routing.Trials.Line;
import org.alongside.routing.Understanding;
import org.alongside.routing.Understood;
import org.alongside.routing.domain.Replayed;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.domain.Tallying;
import org.alongside.routing.domain.TurnFacts;
import org.alongside.routing.store.PastMessages.PastMessage;
import org.alongside.routing.store.ReplayQueue.Task;
import org.alongside.shared.TenantId;

/**
 * Runs replays, one at a time on a node, in pieces: each is read, decided outside any transaction, and kept with how
 * far it got, so that a replay goes on after a restart where it was.
 */
@ApplicationScoped
class Replaying {

    private static final System.Logger LOG = System.getLogger(Replaying.class.getName());
    private static final int CONVERSATIONS = 100;
    private static final int EXAMPLES = 250;
    private static final int MOST_PAUSES = 50;
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final ReplaySteps steps;
    private final RehearsingDrafts rehearsing;
    private final Understanding understanding;
    private final ReadingTurns reading;
    private final Stages stages;
    private final Businesses businesses;
    private final Dispatching customers;
    private final int conversations;
    private final ReentrantLock running = new ReentrantLock();

    @Inject
    Replaying(
            ReplaySteps steps,
            RehearsingDrafts rehearsing,
            Understanding understanding,
            ReadingTurns reading,
            Stages stages,
            Businesses businesses,
            Dispatching customers) {
        this(steps, rehearsing, understanding, reading, stages, businesses, customers, CONVERSATIONS);
    }

    /** @param conversations in a piece */
    Replaying(
            ReplaySteps steps,
            RehearsingDrafts rehearsing,
            Understanding understanding,
            ReadingTurns reading,
            Stages stages,
            Businesses businesses,
            Dispatching customers,
            int conversations) {
        this.conversations = conversations;
        this.steps = steps;
        this.rehearsing = rehearsing;
        this.understanding = understanding;
        this.reading = reading;
        this.stages = stages;
        this.businesses = businesses;
        this.customers = customers;
    }

    void replay(TenantId tenant) {
        if (running.tryLock()) {
            try {
                steps.claim(tenant).ifPresent(task -> run(tenant, task));
            } finally {
                running.unlock();
            }
        }
    }

    private void run(TenantId tenant, Task task) {
        try {
            Rehearsed draft = new Rehearsed(draft(tenant, task), task.charterComplete());
            boolean ended = task.past().isPresent()
                    ? past(tenant, task, task.past().get(), draft)
                    : examples(tenant, task, draft);
            if (ended) {
                steps.finish(tenant, task);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "Cannot go on with replay " + task.id() + " of " + tenant, failure);
            steps.fail(tenant, task, "routing.replays.error.failed");
        }
    }

    /** The draft as it was when somebody asked, with its model; trained here when nobody did it before. */
    private RehearsingDrafts.Ready draft(TenantId tenant, Task task) {
        PolicyVersion version = new PolicyVersion(
                task.lesson(),
                task.policyNumber(),
                Instant.EPOCH,
                "",
                task.document().intents(),
                task.document().thresholds());
        rehearsing.require(tenant, version, () -> steps.hold(tenant, task));
        Map<String, Autonomy> autonomy = new HashMap<>();
        task.autonomy().forEach((intent, level) -> autonomy.put(intent, Autonomy.valueOf(level)));
        return new RehearsingDrafts.Ready(version, autonomy);
    }

    /** @return whether it came to its end, and was not cancelled */
    private boolean past(TenantId tenant, Task task, Past wanted, Rehearsed draft) {
        Tallying tally = new Tallying(task.tally());
        UUID reached = task.reached();
        int done = task.done();
        while (true) {
            List<UUID> ids = steps.conversations(tenant, wanted, reached, conversations);
            if (ids.isEmpty()) {
                return true;
            }
            List<Replayed> messages = past(tenant, steps.messages(tenant, ids), draft);
            messages.stream()
                    .collect(Collectors.groupingBy(Replayed::conversation))
                    .values()
                    .forEach(tally::add);
            reached = ids.get(ids.size() - 1);
            if (!keep(tenant, task, reached, done, tally.tally(), messages)) {
                return false;
            }
            done += messages.size();
        }
    }

    private List<Replayed> past(TenantId tenant, List<PastMessage> messages, Rehearsed draft) {
        List<String> texts = messages.stream().map(PastMessage::text).toList();
        Map<String, Understood> read = read(tenant, draft.draft(), texts);
        return messages.stream()
                .map(message -> draft.past(message, read.get(message.text())))
                .toList();
    }

    private boolean examples(TenantId tenant, Task task, Rehearsed draft) {
        Tallying tally = new Tallying(task.tally());
        int done = task.done();
        Optional<RehearsingDrafts.Ready> published = rehearsing.edition(tenant, Edition.PUBLISHED);
        while (true) {
            List<Example> examples = steps.examples(tenant, task.id(), done, EXAMPLES);
            if (examples.isEmpty()) {
                return true;
            }
            List<Replayed> messages = examples(tenant, examples, done, draft, published);
            messages.forEach(message -> tally.add(List.of(message)));
            if (!keep(tenant, task, task.reached(), done, tally.tally(), messages)) {
                return false;
            }
            done += messages.size();
        }
    }

    private List<Replayed> examples(
            TenantId tenant,
            List<Example> examples,
            int done,
            Rehearsed draft,
            Optional<RehearsingDrafts.Ready> published) {
        List<String> texts = examples.stream().map(Example::text).toList();
        Map<String, Understood> read = read(tenant, draft.draft(), texts);
        Optional<Map<String, Understood>> then =
                published.map(live -> rehearsing.sameLesson(live, draft.draft()) ? read : read(tenant, live, texts));
        List<Replayed> messages = new ArrayList<>();
        for (Example example : examples) {
            String text = example.text();
            Optional<Before> before = published.map(live -> before(
                    live,
                    draft,
                    facts(tenant, live, draft, text, then.orElseThrow().get(text))));
            TurnFacts facts = facts(tenant, draft.draft(), draft, text, read.get(text));
            messages.add(draft.example(done + messages.size() + 1, example, facts, before));
        }
        return messages;
    }

    /** As the first message of a conversation. */
    private TurnFacts facts(
            TenantId tenant, RehearsingDrafts.Ready policy, Rehearsed draft, String text, Understood understood) {
        Stage stage = stages.open(tenant, policy, draft.charterComplete(), "");
        return reading.facts(stage.enter(new Line(text, Duration.ZERO)), understood);
    }

    private static Before before(RehearsingDrafts.Ready live, Rehearsed draft, TurnFacts facts) {
        var decision = RoutingPolicy.decide(facts, live.policy(), live.autonomy(), draft.charterComplete());
        return new Before(
                decision.kind(),
                decision.intent(),
                RoutingPolicy.namedBy(decision),
                live.policy().number());
    }

    private boolean keep(
            TenantId tenant, Task task, UUID reached, int done, ReplayTally tally, List<Replayed> messages) {
        for (int pause = 0; pause < MOST_PAUSES && customers.busy(); pause++) {
            LockSupport.parkNanos(PAUSE);
        }
        return steps.keep(tenant, task, reached, done, tally, messages);
    }

    /** Each text once. */
    private Map<String, Understood> read(TenantId tenant, RehearsingDrafts.Ready policy, List<String> texts) {
        List<String> distinct = texts.stream().distinct().toList();
        List<Understood> all = understanding.understandAll(
                tenant, policy.policy(), distinct, businesses.tenant(tenant).languages());
        Map<String, Understood> byText = new HashMap<>();
        for (int at = 0; at < distinct.size(); at++) {
            byText.put(distinct.get(at), all.get(at));
        }
        return byText;
    }
}
