package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.knowledge.KnownIntents;
import org.alongside.knowledge.ReplyVersion;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Here;
import org.alongside.tenant.Role;

/** Puts an approved reply on its page. */
@ApplicationScoped
class ReplyLayout {

    private final KnownIntents intents;
    private final ReplyPreviews previews;
    private final Here here;

    @Inject
    ReplyLayout(KnownIntents intents, ReplyPreviews previews, Here here) {
        this.intents = intents;
        this.previews = previews;
        this.here = here;
    }

    ReplyPage page(ReplyForm form) {
        return page("", addresses().replies() + "/new", form, List.of());
    }

    ReplyPage page(ApprovedReply current, ReplyForm form, List<ReplyVersion> versions) {
        String self = addresses().reply(current.id());
        return page(
                current.title(),
                self,
                form,
                versions.stream()
                        .map(version -> version(version, self, current.version()))
                        .toList());
    }

    /** With what was wrong at its field, and everything that was typed. */
    ReplyPage refused(ReplyPage page, RefusedException refused) {
        List<Object> arguments = refused.arguments();
        String key = refused.messageKey();
        Map<String, String> errors = new LinkedHashMap<>();
        boolean ofScope = key.endsWith(".day") || key.endsWith(".market") || key.endsWith(".validity");
        if (!ofScope) {
            String field = String.valueOf(arguments.get(arguments.size() - 1));
            errors.put(field.equals("text") ? "text-" + here.tenant().language() : field, key);
        }
        return new ReplyPage(
                page.up(),
                page.list(),
                page.title(),
                page.save(),
                page.preview(),
                page.self(),
                page.form(),
                page.intents(),
                page.fields(),
                page.shown(),
                page.versions(),
                page.mayChange(),
                errors,
                ofScope ? key : "",
                ofScope && !arguments.isEmpty() ? String.valueOf(arguments.get(0)) : "");
    }

    private ReplyPage page(String title, String self, ReplyForm form, List<ReplyPage.Version> versions) {
        List<String> fields = new ArrayList<>(intents.commonFields());
        fields.addAll(previews.fields(form.intent()));
        return new ReplyPage(
                addresses().home(),
                addresses().replies(),
                title,
                self,
                addresses().replies() + "/preview",
                self,
                form,
                intents.of(here.tenantId()).stream()
                        .map(intent -> new ReplyPage.Choice(
                                intent.key(), intent.nameIn(here.tenant().language()), intent.tier()))
                        .toList(),
                fields.stream()
                        .map(field -> "{" + field.replace('_', ' ') + "}")
                        .toList(),
                previews.of(form),
                versions,
                here.member().role() == Role.ADMIN,
                Map.of(),
                "",
                "");
    }

    private static ReplyPage.Version version(ReplyVersion version, String self, int current) {
        int number = version.reply().version();
        return new ReplyPage.Version(
                number,
                version.savedAt(),
                version.savedBy(),
                self + "?version=" + number,
                number == current,
                List.copyOf(version.reply().texts().values()));
    }

    private Addresses addresses() {
        return Addresses.of(here.tenant());
    }
}
