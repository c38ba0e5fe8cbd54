package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.DraftDiagnoses;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** What the examples of the draft would teach. */
@ApplicationScoped
@Path("/{tenant}/intents/diagnosis")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class DiagnosisPages {

    private static final int MISTAKEN = 5;

    private final DraftDiagnoses diagnoses;
    private final Policies policies;
    private final Examples examples;
    private final Boards boards;
    private final Here here;

    @Inject
    public DiagnosisPages(DraftDiagnoses diagnoses, Policies policies, Examples examples, Boards boards, Here here) {
        this.diagnoses = diagnoses;
        this.policies = policies;
        this.examples = examples;
        this.boards = boards;
        this.here = here;
    }

    @GET
    public ConfusionPage confusion() {
        List<Intent> draft = policies.draft(here.tenantId());
        DraftDiagnoses.State state = diagnoses.state(here.tenantId(), draft);
        List<ConfusionPage.Row> rows =
                state.diagnosis().map(found -> rows(found, draft)).orElse(List.of());
        return new ConfusionPage(
                state.diagnosis().orElse(null), rows, state.percent(), state.failed(), base(), boards.base());
    }

    private List<ConfusionPage.Row> rows(Diagnosis diagnosis, List<Intent> draft) {
        Map<String, Intent> intents = new HashMap<>();
        draft.forEach(intent -> intents.put(intent.key(), intent));
        return diagnosis.intents().stream()
                .map(score -> {
                    Intent intent = intents.get(score.intent());
                    List<ConfusionPage.Pair> pairs = diagnosis.confusions().stream()
                            .filter(confusion -> confusion.meant().equals(score.intent()))
                            .map(confusion -> pair(confusion, intent, intents.get(confusion.guessed())))
                            .toList();
                    return new ConfusionPage.Row(
                            score, name(intent), intent.tier(), boards.base() + "/" + score.intent(), pairs);
                })
                .toList();
    }

    private ConfusionPage.Pair pair(Diagnosis.Confusion confusion, Intent meant, Intent guessed) {
        boolean grave = guessed.tier().compareTo(meant.tier()) < 0;
        return new ConfusionPage.Pair(name(guessed), confusion.count(), grave);
    }

    private String name(Intent intent) {
        return intent.nameIn(here.locale().getLanguage());
    }

    /** Looks at the examples of the editor's form while they are typed. */
    @POST
    @Path("/examples")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public ExamplesPartial look(
            @QueryParam("intent") @DefaultValue("") String key, MultivaluedMap<String, String> sent) {
        IntentForm form = IntentForm.of(sent, here.tenant().languages());
        return examples.look(key, form.spoken());
    }

    /** How well one intent is recognised; asks itself again until that is known. */
    @GET
    @Path("/recognition")
    public RecognitionPartial recognition(@QueryParam("intent") @DefaultValue("") String key) {
        List<Intent> draft = policies.draft(here.tenantId());
        DraftDiagnoses.State state = diagnoses.state(here.tenantId(), draft);
        Optional<Diagnosis> diagnosis = state.diagnosis();
        boolean waiting = diagnosis.isEmpty() && !state.failed();
        return new RecognitionPartial(
                diagnosis
                        .flatMap(found -> found.intents().stream()
                                .filter(score -> score.intent().equals(key))
                                .findFirst())
                        .orElse(null),
                diagnosis.map(found -> mistaken(found, key, draft)).orElse(List.of()),
                state.percent(),
                state.failed(),
                waiting ? base() + "/recognition?intent=" + key : "",
                base());
    }

    private List<RecognitionPartial.Taken> mistaken(Diagnosis diagnosis, String key, List<Intent> draft) {
        return diagnosis.misread().stream()
                .filter(misread -> misread.meant().equals(key))
                .limit(MISTAKEN)
                .map(misread -> new RecognitionPartial.Taken(
                        misread,
                        draft.stream()
                                .filter(intent -> intent.key().equals(misread.guessed()))
                                .findFirst()
                                .map(this::name)
                                .orElse(misread.guessed())))
                .toList();
    }

    private String base() {
        return boards.base() + "/diagnosis";
    }
}
