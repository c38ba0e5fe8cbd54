package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.knowledge.store.SavedPlan;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;

/** How many replies to an intent are said together, as it is stored. */
@ApplicationScoped
@InTenant
class KeepingPlans {

    private static final int MOST = 5;

    private final Ids ids;

    @PersistenceContext(unitName = "knowledge")
    private EntityManager entities;

    @Inject
    KeepingPlans(Ids ids) {
        this.ids = ids;
    }

    KeepingPlans(Ids ids, EntityManager entities) {
        this(ids);
        this.entities = entities;
    }

    Map<String, Integer> all(TenantId tenant) {
        Map<String, Integer> plans = new HashMap<>();
        entities.createQuery("select p from SavedPlan p", SavedPlan.class)
                .getResultStream()
                .forEach(plan -> plans.put(plan.intent(), plan.most()));
        return plans;
    }

    void save(TenantId tenant, String intent, int most) {
        if (intent.isBlank() || most < 1 || most > MOST) {
            throw new RefusedException("knowledge.refused.reply-plan", MOST);
        }
        SavedPlan plan = saved(intent).orElseGet(() -> new SavedPlan(ids.next(), intent));
        plan.say(most);
        entities.persist(plan);
    }

    private Optional<SavedPlan> saved(String intent) {
        try (Stream<SavedPlan> found = entities.createQuery(
                        "select p from SavedPlan p where p.intent = ?1", SavedPlan.class)
                .setParameter(1, intent)
                .getResultStream()) {
            return found.findFirst();
        }
    }
}
