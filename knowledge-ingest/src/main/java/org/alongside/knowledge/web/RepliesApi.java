package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.ApprovedReply;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;

/** Approved replies, for programs. */
@ApplicationScoped
@Path("/api/{tenant}/approved-replies")
@Produces(MediaType.APPLICATION_JSON)
public class RepliesApi {

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

    /**
     * Adds each, or makes a new version of the one of the same intent and name; languages and terms that are not said
     * stay as they are, and so do other replies. All of it, or nothing.
     */
    @PUT
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public List<ReplyJson> save(List<ReplyJson> changed) {
        Map<String, ApprovedReply> known = new LinkedHashMap<>();
        replies.all(here.tenantId()).forEach(reply -> known.put(key(reply), reply));
        Map<String, ApprovedReply> merged = new LinkedHashMap<>();
        for (ReplyJson json : changed) {
            ApprovedReply base = merged.getOrDefault(json.key(), known.getOrDefault(json.key(), json.blank()));
            merged.put(json.key(), json.over(base, here.tenant().zone()));
        }
        replies.saveAll(
                here.tenantId(), List.copyOf(merged.values()), here.member().username());
        return all();
    }

    /** How many replies to an intent are said together at the most, by its key; others stay. */
    @PUT
    @Path("/plans")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Integer> plan(Map<String, Integer> plans) {
        plans.forEach((intent, most) -> replies.plan(here.tenantId(), intent, most));
        return replies.plans(here.tenantId());
    }

    private static String key(ApprovedReply reply) {
        return reply.intent() + "\n" + reply.name();
    }
}
