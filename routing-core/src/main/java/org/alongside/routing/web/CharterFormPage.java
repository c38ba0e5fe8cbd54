package org.alongside.routing.web;

import java.util.List;
import org.alongside.shared.web.View;
import org.alongside.tenant.Member;
import org.jspecify.annotations.Nullable;

/** The charter, to edit. @param missing all that is still to be settled, after it was sent without */
public record CharterFormPage(
        CharterForm form,
        List<Member> members,
        @Nullable Refusal refusal,
        List<Missing> missing,
        String save,
        String back)
        implements View {

    /** Something that a charter must settle. @param field where it is written */
    public record Missing(String messageKey, String field) {}

    /** Whether that field is one to mend. */
    public boolean refused(String field) {
        return refusal != null && refusal.field().equals(field)
                || missing.stream().anyMatch(one -> one.field().equals(field));
    }
}
