package org.alongside.routing.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Signal;
import org.alongside.routing.SignalKind;
import org.alongside.routing.ai.Example;
import org.alongside.routing.ai.SignalDetector;

/** How often signals are found where they are, and where they are not. */
final class PersonMeasure {

    private final PublicData data;
    private final PrintStream out;
    private final SignalDetector detector = SignalDetector.ours();
    private final boolean showMisses = Boolean.getBoolean("measure.misses");

    PersonMeasure(PublicData data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    void run() throws IOException {
        out.println("\nAsks for a person: share in which it is found");
        if (data.has("nlupp")) {
            person("NLU++ handoff", data.turns("nlupp", "handoff", true), true);
            person("NLU++ others (false alarms)", data.turns("nlupp", "handoff", false), false);
        }
        if (data.has("bitext")) {
            List<Example> all = data.table("bitext/train/Bitext_Sample_Customer_Service_Training_Dataset.csv");
            person("Bitext contact_human_agent", texts(all, "contact_human_agent", true), true);
            person("Bitext contact_customer_service", texts(all, "contact_customer_service", true), true);
            List<Example> others = all.stream()
                    .filter(e -> !e.intentKey().equals("contact_customer_service"))
                    .toList();
            person("Bitext others (false alarms)", texts(others, "contact_human_agent", false), false);
        }
        out.println("\nAll signals: share of messages in which each is found");
        if (data.has("banking77") && data.has("tiers")) {
            Map<String, Character> tiers = data.tiers("banking77");
            for (char tier : new char[] {'A', 'B', 'C'}) {
                signals(
                        "Banking77 tier " + tier,
                        data.table("banking77/train.csv").stream()
                                .filter(e -> tiers.getOrDefault(e.intentKey(), '-') == tier)
                                .map(Example::text)
                                .toList());
            }
        }
        if (data.has("clinc150")) {
            signals("CLINC150 (everything)", Asking.texts(data.clinc("train")));
        }
        if (data.has("cfpb")) {
            signals("Complaint narratives", data.narratives("cfpb/cfpb_a_shared.jsonl"));
        }
    }

    private static List<String> texts(List<Example> all, String intent, boolean with) {
        return all.stream()
                .filter(e -> e.intentKey().equals(intent) == with)
                .map(Example::text)
                .toList();
    }

    private void person(String name, List<String> texts, boolean wanted) {
        int found = 0;
        for (String text : texts) {
            boolean asks = detector.detect(text).stream().anyMatch(s -> s.kind() == SignalKind.ASKS_FOR_PERSON);
            found += asks ? 1 : 0;
            if (showMisses && asks != wanted) {
                out.println("    " + text + "   " + detector.detect(text));
            }
        }
        out.printf("%-32s %.3f of %d%n", name, found / (double) texts.size(), texts.size());
    }

    private void signals(String name, List<String> texts) {
        Map<SignalKind, List<String>> found = new EnumMap<>(SignalKind.class);
        for (String text : texts) {
            for (Signal signal : detector.detect(text)) {
                found.computeIfAbsent(signal.kind(), kind -> new ArrayList<>())
                        .add(signal.evidence() + "   IN   " + text);
            }
        }
        long any =
                texts.stream().filter(text -> !detector.detect(text).isEmpty()).count();
        out.printf("%-28s any %.3f", name, any / (double) texts.size());
        for (SignalKind kind : SignalKind.values()) {
            if (!kind.worded()) {
                continue;
            }
            List<String> evidence = found.getOrDefault(kind, List.of());
            out.printf(" %s %.3f", kind, evidence.size() / (double) texts.size());
        }
        out.println();
        if (showMisses) {
            found.forEach((kind, evidence) -> evidence.stream()
                    .filter(e -> Math.floorMod(e.hashCode(), Math.max(1, evidence.size() / 25)) == 0)
                    .limit(25)
                    .forEach(e -> out.println("      " + kind + ": " + (e.length() > 220 ? e.substring(0, 220) : e))));
        }
    }
}
