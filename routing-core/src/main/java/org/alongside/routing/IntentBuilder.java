package org.alongside.routing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an {@link Intent} together, one part at a time; what is not given is empty. Not thread-safe. */
public final class IntentBuilder {

    private final String key;
    private Map<String, String> name = new LinkedHashMap<>();
    private String caseType = "";
    private String description = "";
    private IntentTier tier = IntentTier.B;
    private Complexity complexity = Complexity.SIMPLE;
    private Set<Stakes> stakes = Set.of();
    private String team = "";
    private String skill = "";
    private List<RequiredField> requiredFields = List.of();
    private Set<String> approvedReplies = Set.of();
    private Set<String> allowedTools = Set.of();
    private String owner = "";
    private String riskNote = "";
    private @Nullable LocalDate effectiveFrom;
    private List<Utterance> utterances = List.of();

    IntentBuilder(String key) {
        this.key = key;
    }

    IntentBuilder(Intent intent) {
        this(intent.key());
        names(intent.name()).caseType(intent.caseType()).description(intent.description());
        tier(intent.tier()).complexity(intent.complexity()).stakes(intent.stakes());
        team(intent.team()).skill(intent.skill()).requiredFields(intent.requiredFields());
        approvedReplies(intent.approvedReplies()).allowedTools(intent.allowedTools());
        owner(intent.owner()).riskNote(intent.riskNote()).effectiveFrom(intent.effectiveFrom());
        utterances(intent.utterances());
    }

    /** @param language ISO 639-1 */
    public IntentBuilder name(String language, String text) {
        name.put(language, text);
        return this;
    }

    public IntentBuilder names(Map<String, String> byLanguage) {
        this.name = new LinkedHashMap<>(byLanguage);
        return this;
    }

    public IntentBuilder caseType(String given) {
        this.caseType = given;
        return this;
    }

    public IntentBuilder description(String given) {
        this.description = given;
        return this;
    }

    public IntentBuilder tier(IntentTier given) {
        this.tier = given;
        return this;
    }

    public IntentBuilder complexity(Complexity given) {
        this.complexity = given;
        return this;
    }

    public IntentBuilder stakes(Collection<Stakes> given) {
        this.stakes = new LinkedHashSet<>(given);
        return this;
    }

    public IntentBuilder team(String given) {
        this.team = given;
        return this;
    }

    public IntentBuilder skill(String given) {
        this.skill = given;
        return this;
    }

    public IntentBuilder requiredFields(List<RequiredField> given) {
        this.requiredFields = List.copyOf(given);
        return this;
    }

    public IntentBuilder approvedReplies(Collection<String> given) {
        this.approvedReplies = new LinkedHashSet<>(given);
        return this;
    }

    public IntentBuilder allowedTools(Collection<String> given) {
        this.allowedTools = new LinkedHashSet<>(given);
        return this;
    }

    public IntentBuilder owner(String given) {
        this.owner = given;
        return this;
    }

    public IntentBuilder riskNote(String given) {
        this.riskNote = given;
        return this;
    }

    public IntentBuilder effectiveFrom(@Nullable LocalDate given) {
        this.effectiveFrom = given;
        return this;
    }

    public IntentBuilder utterances(List<Utterance> given) {
        this.utterances = List.copyOf(given);
        return this;
    }

    /** Examples of one language, in place of all there were. */
    public IntentBuilder says(String language, String... texts) {
        return utterances(List.of(texts).stream()
                .map(text -> new Utterance(language, text))
                .toList());
    }

    public Intent build() {
        return new Intent(
                key,
                name,
                caseType,
                description,
                tier,
                complexity,
                stakes,
                team,
                skill,
                requiredFields,
                approvedReplies,
                allowedTools,
                owner,
                riskNote,
                effectiveFrom,
                utterances);
    }
}
