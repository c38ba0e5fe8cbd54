package org.alongside.tenant.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.tenant.domain.Membership;

/** The members of the running transaction's tenant. */
@ApplicationScoped
public class Memberships {

    @PersistenceContext(unitName = "tenant")
    private EntityManager entities;

    protected Memberships() {}

    /** For use outside a container. */
    public Memberships(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Membership> byUsername(String username) {
        return entities.createQuery("select m from Membership m where m.username = :username", Membership.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    public Optional<Membership> byId(UUID id) {
        return Optional.ofNullable(entities.find(Membership.class, id));
    }

    public List<Membership> byName() {
        return entities.createQuery("select m from Membership m order by m.name, m.id", Membership.class)
                .getResultList();
    }

    public void add(Membership membership) {
        entities.persist(membership);
    }
}
