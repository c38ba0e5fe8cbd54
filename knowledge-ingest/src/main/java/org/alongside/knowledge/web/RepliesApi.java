package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Approved replies, for programs. */
@ApplicationScoped
@Path("/api/{tenant}/approved-replies")
@Produces(MediaType.APPLICATION_JSON)
public class RepliesApi {

    /** An approved reply; what is missing is empty, and refused with the field's name. */
    public record ReplyJson(
            @Nullable String intent,
            @Nullable String language,
            @Nullable String text) {

        ApprovedReply toReply() {
            return new ApprovedReply(
                    new UUID(0, 0),
                    Objects.requireNonNullElse(intent, ""),
                    Objects.requireNonNullElse(language, ""),
                    Objects.requireNonNullElse(text, ""));
        }

        static ReplyJson of(ApprovedReply reply) {
            return new ReplyJson(reply.intent(), reply.language(), reply.text());
        }
    }

    private final ApprovedReplies replies;
    private final Here here;

    @Inject
    public RepliesApi(ApprovedReplies replies, Here here) {
        this.replies = replies;
        this.here = here;
    }

    @GET
    public List<ReplyJson> all() {
        return replies.all(here.tenantId()).stream().map(ReplyJson::of).toList();
    }

    /** Adds each, or replaces the one of the same intent and language; others stay. All of it, or nothing. */
    @PUT
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public List<ReplyJson> save(List<ReplyJson> changed) {
        replies.saveAll(
                here.tenantId(), changed.stream().map(ReplyJson::toReply).toList());
        return all();
    }
}
