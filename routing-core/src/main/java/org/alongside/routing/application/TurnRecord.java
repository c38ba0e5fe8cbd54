package org.alongside.routing.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Author;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.Reason;
import org.alongside.routing.RoutingDecision;
import org.alongside.routing.RoutingEvent.Kind;
import org.alongside.routing.ToolCall;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.routing.domain.Conversation;
import org.alongside.routing.domain.RoutingPolicy;
import org.alongside.routing.store.EventStore.Happened;
import org.alongside.routing.store.TurnStore.Turn;

/**
 * What a turn tells those who measure and those who check.
 *
 * @param sequence of what was said
 */
record TurnRecord(Turn turn, Composed composed, long sequence) {

    List<Happened> events() {
        List<Happened> events = new ArrayList<>();
        events.add(new Happened(Kind.DECIDED, observed()));
        turn.recontactOf()
                .ifPresent(
                        earlier -> events.add(new Happened(Kind.RECONTACTED, Map.of("previous", earlier.toString()))));
        if (turn.handedOver()) {
            events.add(new Happened(Kind.HANDOFF_OFFERED, offered()));
        } else if (turn.decision().kind() == RoutingDecision.Kind.CONTAIN) {
            // A greeting or a question back is no reply to what the contact wants.
            events.add(replied());
        }
        return events;
    }

    private Happened replied() {
        return new Happened(
                Kind.REPLIED, Map.of("sequence", Long.toString(sequence), "author", Author.ASSISTANT.name()));
    }

    /** With what those who measure want to know besides. */
    private Map<String, String> observed() {
        Map<String, String> data = new LinkedHashMap<>(decided());
        String signals = turn.facts().signals().stream()
                .map(signal -> signal.kind().name())
                .distinct()
                .collect(Collectors.joining(","));
        put(data, "signals", signals);
        put(data, "value", turn.standing().regard().segment());
        RoutingPolicy.margin(turn.facts(), turn.policy())
                .ifPresent(margin -> data.put("margin", String.format(Locale.ROOT, "%.4f", margin)));
        composed.answer().filter(Answer::given).ifPresent(answer -> {
            data.put("model", answer.source());
            data.put("tokens", Integer.toString(answer.tokens()));
        });
        return data;
    }

    private static void put(Map<String, String> data, String key, String value) {
        if (!value.isEmpty()) {
            data.put(key, value);
        }
    }

    private Map<String, String> decided() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("decision", turn.decision().kind().name());
        data.put("intent", turn.decision().intent());
        turn.policy().intent(turn.decision().intent()).ifPresent(intent -> {
            data.put("caseType", intent.caseType());
            data.put("tier", intent.tier().name());
            data.put("complexity", intent.complexity().name());
        });
        data.put("rule", RoutingPolicy.namedBy(turn.decision()));
        data.put("policy", Integer.toString(turn.policy().number()));
        turn.facts().best().ifPresent(best -> data.put("probability", Double.toString(best.probability())));
        return data;
    }

    private Map<String, String> offered() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("rule", RoutingPolicy.namedBy(turn.decision()));
        turn.promisedAt().ifPresent(promised -> data.put("promisedAt", promised.toString()));
        return data;
    }

    List<ConductEntry> conduct() {
        List<ConductEntry> entries = new ArrayList<>(List.of(decision()));
        composed.calls().forEach(call -> entries.add(called(call)));
        entries.add(turn.handedOver() ? handoff() : reply());
        composed.answer().filter(answer -> turn.handedOver()).map(this::draft).ifPresent(entries::add);
        return entries;
    }

    private ConductEntry decision() {
        Map<String, String> facts = new LinkedHashMap<>(decided());
        facts.put("message", turn.message().event().toString());
        facts.put("sequence", Long.toString(turn.standing().sequence()));
        facts.put("rules", turn.decision().reasons().stream().map(Reason::rule).collect(Collectors.joining(",")));
        return entry("decision", facts, turn.message().text());
    }

    private ConductEntry called(ToolCall call) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("tool", call.tool());
        facts.put("status", Integer.toString(call.status()));
        put(facts, "problem", call.problem());
        facts.put("fields", String.join(",", new TreeSet<>(call.values().keySet())));
        return entry("tool-called", facts, CanonicalJson.write(call.values()));
    }

    private ConductEntry reply() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sequence", Long.toString(sequence));
        facts.put("author", Author.ASSISTANT.name());
        composed.answer().ifPresent(answer -> source(answer, facts));
        return entry("reply", facts, turn.said().text());
    }

    /** It was composed, whoever gets to see it. */
    private ConductEntry draft(Answer answer) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("shown", Boolean.toString(composed.showsDraft()));
        source(answer, facts);
        return entry("draft-composed", facts, answer.text());
    }

    private static void source(Answer answer, Map<String, String> facts) {
        facts.put("source", answer.source());
        facts.put("approved", Boolean.toString(answer.approved()));
        facts.put("tokens", Integer.toString(answer.tokens()));
        if (!answer.replies().isEmpty()) {
            facts.put("replies", String.join(",", answer.replies()));
        }
        facts.put(
                "passages",
                answer.citations().stream()
                        .map(citation -> citation.passage().toString())
                        .collect(Collectors.joining(",")));
    }

    private ConductEntry handoff() {
        Map<String, String> facts = new LinkedHashMap<>(offered());
        facts.put("sequence", Long.toString(sequence));
        return entry("handoff-offered", facts, turn.said().text());
    }

    private ConductEntry entry(String kind, Map<String, String> facts, String text) {
        Conversation conversation = turn.standing().conversation();
        return new ConductEntry(
                kind, Optional.of(conversation.id()), Optional.of(conversation.contact()), facts, Map.of("text", text));
    }
}
