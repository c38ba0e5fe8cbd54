package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.alongside.routing.Intent;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PolicyChange.Kind;

/** In what two policies differ, the weightiest first. */
public final class PolicyDifference {

    private final List<PolicyChange> changes = new ArrayList<>();

    private PolicyDifference() {}

    public static List<PolicyChange> between(PolicyDocument before, PolicyDocument after) {
        PolicyDifference difference = new PolicyDifference();
        difference.intents(before.intents(), after.intents());
        difference.changes.addAll(ThresholdDifference.between(before.thresholds(), after.thresholds()));
        difference.changes.sort(Comparator.comparing(PolicyChange::kind));
        return List.copyOf(difference.changes);
    }

    private void intents(List<Intent> before, List<Intent> after) {
        Map<String, Intent> old = byKey(before);
        Map<String, Intent> now = byKey(after);
        for (Intent intent : before) {
            if (!now.containsKey(intent.key())) {
                add(Kind.REMOVED, intent, intent.tier().name(), "", false);
            }
        }
        for (Intent intent : after) {
            Intent was = old.get(intent.key());
            if (was == null) {
                changes.add(new PolicyChange(
                        Kind.ADDED,
                        intent.key(),
                        "",
                        intent.tier().name(),
                        intent.utterances().size(),
                        0,
                        false));
            } else {
                intent(was, intent);
            }
        }
    }

    private static Map<String, Intent> byKey(List<Intent> intents) {
        Map<String, Intent> byKey = new LinkedHashMap<>();
        intents.forEach(intent -> byKey.put(intent.key(), intent));
        return byKey;
    }

    private void intent(Intent was, Intent is) {
        if (was.tier() != is.tier()) {
            boolean looser = is.tier().compareTo(was.tier()) < 0;
            add(Kind.TIER, is, was.tier().name(), is.tier().name(), looser);
        }
        items(Kind.EXAMPLES, is, was.utterances(), is.utterances());
        items(Kind.FIELDS, is, was.requiredFields(), is.requiredFields());
        items(Kind.REPLIES, is, was.approvedReplies(), is.approvedReplies());
        items(Kind.TOOLS, is, was.allowedTools(), is.allowedTools());
        text(
                Kind.ROUTE,
                was,
                is,
                intent -> intent.skill().isEmpty() ? intent.team() : intent.team() + ", " + intent.skill());
        text(
                Kind.EFFECTIVE,
                was,
                is,
                intent -> intent.effectiveFrom() == null
                        ? ""
                        : intent.effectiveFrom().toString());
        text(Kind.NAME, was, is, intent -> String.join(" / ", intent.name().values()));
        text(Kind.CASE_TYPE, was, is, Intent::caseType);
        text(
                Kind.STAKES,
                was,
                is,
                intent -> String.join(
                        ", ", intent.stakes().stream().map(Enum::name).sorted().toList()));
        text(Kind.COMPLEXITY, was, is, intent -> intent.complexity().name());
        text(Kind.OWNER, was, is, Intent::owner);
        text(Kind.DESCRIPTION, was, is, Intent::description);
        text(Kind.RISK_NOTE, was, is, Intent::riskNote);
    }

    private void text(Kind kind, Intent was, Intent is, Function<Intent, String> part) {
        if (!part.apply(was).equals(part.apply(is))) {
            add(kind, is, part.apply(was), part.apply(is), false);
        }
    }

    private <T> void items(Kind kind, Intent is, Collection<T> were, Collection<T> are) {
        int added = missing(are, were);
        int removed = missing(were, are);
        if (added + removed > 0) {
            boolean looser = kind == Kind.TOOLS && added > 0;
            changes.add(new PolicyChange(kind, is.key(), "", "", added, removed, looser));
        }
    }

    private static <T> int missing(Collection<T> from, Collection<T> in) {
        Set<T> left = new LinkedHashSet<>(from);
        left.removeAll(new LinkedHashSet<>(in));
        return left.size();
    }

    private void add(Kind kind, Intent intent, String before, String after, boolean looser) {
        changes.add(new PolicyChange(kind, intent.key(), before, after, 0, 0, looser));
    }
}
