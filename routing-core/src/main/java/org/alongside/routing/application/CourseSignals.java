package org.alongside.routing.application;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.routing.Attachment;
import org.alongside.routing.ContactRegard;
import org.alongside.routing.Origin;
import org.alongside.routing.Signal;
import org.alongside.routing.Signal.Source;
import org.alongside.routing.SignalKind;
import org.alongside.routing.Understood;
import org.alongside.routing.ai.SignalDetector;
import org.alongside.routing.domain.Repetition;
import org.alongside.routing.store.Standing;

/**
 * What was seen in a message together with what the conversation shows, each with the contact's messages it rests on.
 *
 * @param negativeTurns messages of the contact with negative sentiment, this one included
 * @param repeated whether the contact asks again what they asked before
 */
record CourseSignals(List<Signal> signals, int negativeTurns, boolean repeated) {

    static CourseSignals of(Admitted turn, Understood understood, Meant meant) {
        Standing standing = turn.standing();
        List<Signal> signals = new ArrayList<>();
        if (turn.message().asksForPerson()) {
            signals.add(new Signal(SignalKind.ASKS_FOR_PERSON, turn.message().text(), Source.CHANNEL));
        }
        signals.addAll(eyes(turn.message().origin()));
        understood.signals().forEach(signal -> signals.add(placed(signal, standing)));
        OptionalInt before = meant.beyondWords()
                ? OptionalInt.empty()
                : Repetition.at(turn.message().text(), standing.recentOfContact());
        before.ifPresent(at -> signals.add(again(turn.message().text(), at, standing)));
        signals.addAll(regarded(standing.regard()));
        boolean negative = signals.stream().anyMatch(signal -> signal.kind() == SignalKind.NEGATIVE_SENTIMENT);
        return new CourseSignals(signals, standing.negativeTurns() + (negative ? 1 : 0), before.isPresent());
    }

    /** What stands in a file only a person can see; and what no machine may answer, a person answers or not. */
    private static List<Signal> eyes(Origin origin) {
        String files = origin.attachments().stream().map(Attachment::name).collect(Collectors.joining(", "));
        return Stream.of(files, origin.unanswerable())
                .filter(evidence -> !evidence.isEmpty())
                .map(evidence -> new Signal(SignalKind.NEEDS_EYES, evidence, Source.CHANNEL))
                .toList();
    }

    private static List<Signal> regarded(ContactRegard regard) {
        List<Signal> signals = new ArrayList<>();
        if (regard.highValue()) {
            signals.add(new Signal(SignalKind.HIGH_VALUE, "", Source.CHANNEL));
        }
        if (regard.churnRisk()) {
            signals.add(new Signal(SignalKind.CHURN_RISK, "", Source.CHANNEL));
        }
        return signals;
    }

    /** One angry message may be a bad day; what counts is that it is not the first. */
    private static Signal placed(Signal signal, Standing standing) {
        boolean repeated = signal.kind() == SignalKind.NEGATIVE_SENTIMENT && standing.negativeTurns() > 0;
        return repeated ? signal.in(negative(standing)) : signal;
    }

    private static List<Integer> negative(Standing standing) {
        List<String> earlier = standing.recentOfContact();
        return IntStream.rangeClosed(0, earlier.size())
                .filter(i -> i == earlier.size() || isNegative(earlier.get(i)))
                .map(i -> number(i, standing))
                .boxed()
                .toList();
    }

    private static boolean isNegative(String text) {
        return SignalDetector.ours().shows(SignalKind.NEGATIVE_SENTIMENT, text);
    }

    /** Which of the contact's messages, counted from 1, stands at a place of those remembered. */
    private static int number(int at, Standing standing) {
        return standing.turns() - standing.recentOfContact().size() + at;
    }

    private static Signal again(String text, int at, Standing standing) {
        return new Signal(SignalKind.ASKED_AGAIN, text, Source.CONVERSATION)
                .in(List.of(number(at, standing), standing.turns()));
    }
}
