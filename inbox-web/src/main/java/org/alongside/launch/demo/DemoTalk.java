package org.alongside.launch.demo;

import java.util.List;
import java.util.Optional;
import org.alongside.launch.demo.Chat.Seen;

/**
 * One conversation of the demo on its way through the product. What comes next is read off what is there, so that a
 * conversation that broke off goes on, and one that is there stays as it is.
 */
final class DemoTalk {

    private final Chat chat;
    private final Desk desk;
    private final List<DemoStep> steps;
    private boolean closedNow;

    DemoTalk(Chat chat, Desk desk, List<DemoStep> steps) {
        this.chat = chat;
        this.desk = desk;
        this.steps = List.copyOf(steps);
    }

    /** Whether nothing is left to do. */
    boolean done() {
        return next(chat.look()).isEmpty();
    }

    /** Does what comes next, if it is time for it; false when nothing is left to do. */
    boolean goOn() {
        Seen seen = chat.look();
        Optional<DemoStep> next = next(seen);
        next.ifPresent(step -> take(step, seen));
        return next.isPresent();
    }

    private void take(DemoStep step, Seen seen) {
        String id = "demo-" + steps.indexOf(step);
        boolean decided = seen.authors().isEmpty() || seen.decided();
        if (step instanceof DemoStep.Rates rates) {
            rate(rates, seen);
        } else if (decided && step instanceof DemoStep.Writes writes) {
            chat.write(id, writes.text());
        } else if (decided && step instanceof DemoStep.AsksForPerson asks) {
            chat.askForPerson(id, asks.text());
        } else if (decided && step instanceof DemoStep.Answers answers) {
            desk.answer(seen.id(), answers);
        } else if (decided && step instanceof DemoStep.Closes closes) {
            desk.close(seen.id(), closes);
            closedNow = true;
        }
    }

    private void rate(DemoStep.Rates rates, Seen seen) {
        if (!seen.survey().isEmpty()) {
            chat.rate(seen, rates);
            closedNow = false;
        }
    }

    private Optional<DemoStep> next(Seen seen) {
        long customer = seen.by("CONTACT");
        long agents = seen.by("AGENT");
        for (DemoStep step : steps) {
            boolean there;
            if (step instanceof DemoStep.Rates) {
                // The question comes some seconds after the close; who was never asked cannot answer.
                there = seen.survey().isEmpty() && !closedNow;
            } else if (step instanceof DemoStep.Answers) {
                there = agents-- > 0;
            } else if (step instanceof DemoStep.Closes) {
                there = closedNow;
            } else {
                there = customer-- > 0;
            }
            if (!there && (seen.open() || step instanceof DemoStep.Rates)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
