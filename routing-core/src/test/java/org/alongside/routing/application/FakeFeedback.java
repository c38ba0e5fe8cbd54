package org.alongside.routing.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.alongside.knowledge.KnowledgeFeedback;
import org.alongside.shared.TenantId;

/** Remembers what the knowledge was told. */
final class FakeFeedback implements KnowledgeFeedback {

    final List<Missed> missed = Collections.synchronizedList(new ArrayList<>());
    /** As "said|draft passages", "compared verdict", "rated stars", "answered text". */
    final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void missed(TenantId tenant, List<Missed> questions) {
        missed.addAll(questions);
    }

    @Override
    public void answered(TenantId tenant, UUID conversation, String text) {
        told.add("answered " + text);
    }

    @Override
    public void used(TenantId tenant, List<Use> uses, Instant at) {
        uses.forEach(use -> told.add((use.said() ? "said " : "draft ") + use.passages()));
    }

    @Override
    public void compared(TenantId tenant, UUID draft, String verdict) {
        told.add("compared " + verdict);
    }

    @Override
    public long questions(TenantId tenant, List<UUID> conversations) {
        return 0;
    }

    @Override
    public void erase(TenantId tenant, List<UUID> conversations) {
        told.add("erased " + conversations.size());
    }

    @Override
    public void rated(TenantId tenant, UUID conversation, int stars) {
        told.add("rated " + stars);
    }
}
