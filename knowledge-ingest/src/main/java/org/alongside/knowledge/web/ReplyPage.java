package org.alongside.knowledge.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alongside.shared.web.View;

/**
 * One approved reply in its form, with what a customer would read.
 *
 * @param title empty for a new one
 * @param fields that the text may have
 * @param errors message keys by field of the form
 * @param error of its days or markets, with the value that was refused; empty if nothing was
 */
public record ReplyPage(
        String up,
        String list,
        String title,
        String save,
        String preview,
        String self,
        ReplyForm form,
        List<Choice> intents,
        List<String> fields,
        ReplyPreviewPartial shown,
        List<Version> versions,
        boolean mayChange,
        Map<String, String> errors,
        String error,
        String errorValue)
        implements View {

    /** An intent that it may answer. */
    public record Choice(String key, String name, String tier) {}

    /** An earlier text of it. @param url of this page with that text in the form */
    public record Version(
            int number, Instant savedAt, String savedBy, String url, boolean current, List<String> texts) {}

    public boolean fresh() {
        return title.isEmpty();
    }

    /** Whether the form names an intent that no policy has. */
    public boolean intentUnknown() {
        return intents.stream().noneMatch(choice -> choice.key().equals(form.intent()));
    }
}
