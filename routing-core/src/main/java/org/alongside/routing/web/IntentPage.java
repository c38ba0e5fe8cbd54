package org.alongside.routing.web;

import java.util.List;
import java.util.Optional;
import org.alongside.routing.Autonomy;
import org.alongside.routing.Complexity;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RequiredField;
import org.alongside.routing.Stakes;
import org.alongside.shared.web.View;
import org.jspecify.annotations.Nullable;

/**
 * One intent, to read and to edit.
 *
 * @param isNew whether it does not exist yet, so that its key can be chosen
 * @param replies keys under which there are approved replies
 * @param people user names, to choose the owner from
 * @param save where the form goes; empty for those who may only read
 * @param delete where it is taken out; empty for a new one
 * @param autonomy in force, or none before it was published
 */
public record IntentPage(
        boolean isNew,
        String title,
        IntentForm form,
        List<String> languages,
        List<String> replies,
        List<String> people,
        @Nullable Refusal refusal,
        Optional<Autonomy> autonomy,
        Publication publication,
        String board,
        String save,
        String delete)
        implements View {

    public List<IntentTier> tiers() {
        return List.of(IntentTier.values());
    }

    public List<Complexity> complexities() {
        return List.of(Complexity.values());
    }

    public List<Stakes> allStakes() {
        return List.of(Stakes.values());
    }

    public List<RequiredField.Kind> kinds() {
        return List.of(RequiredField.Kind.values());
    }

    /** Where examples are looked at while they are typed. */
    public String look() {
        return board + "/diagnosis/examples?intent=" + (isNew ? "new" : form.key());
    }

    /** Where it is told how well the intent is recognised. */
    public String recognition() {
        return board + "/diagnosis/recognition?intent=" + form.key();
    }

    public boolean editable() {
        return !save.isEmpty();
    }

    /** Whether that field is the one to mend. */
    public boolean refused(String field) {
        return refusal != null && refusal.field().equals(field);
    }
}
