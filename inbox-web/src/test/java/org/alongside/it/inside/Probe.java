package org.alongside.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Sql;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Role;
import org.alongside.tenant.domain.Membership;

/** What a careless use case could do. */
@ApplicationScoped
public class Probe {

    @PersistenceContext(unitName = "tenant")
    private EntityManager entities;

    private final Sql sql;

    @Inject
    public Probe(Sql sql) {
        this.sql = sql;
    }

    @InTenant
    public UUID addMember(TenantId tenant) {
        UUID id = UUID.randomUUID();
        entities.persist(new Membership(
                new Member(new MemberId(id), "probe-" + id, "Probe", "probe@acme.example", Role.AGENT, List.of("en")),
                Instant.now()));
        return id;
    }

    @InTenant
    public void addMemberAndFail(TenantId tenant, UUID id) throws IOException {
        sql.update(
                "insert into tenant.members (id, username, name, email, role, languages, created_at)"
                        + " values (?, ?, 'P', 'p@p', 'AGENT', '{en}', now())",
                id,
                "probe-" + id);
        throw new IOException("checked, and still nothing may stay");
    }

    @InTenant
    public boolean finds(TenantId tenant, UUID id) {
        return entities.find(Membership.class, id) != null;
    }

    @InTenant
    public long countsByQuery(TenantId tenant, UUID id) {
        return entities.createQuery("select count(m) from Membership m where m.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    @InTenant
    public long countsNatively(TenantId tenant, UUID id) {
        return (Long) entities.createNativeQuery("select count(*) from tenant.members where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    @InTenant
    public long countsBySql(TenantId tenant, UUID id) {
        return sql.one("select count(*) as found from tenant.members where id = ?", row -> row.number("found"), id)
                .orElseThrow();
    }

    @InTenant
    public int renamesEverybody(TenantId tenant, UUID id) {
        return entities.createQuery("update Membership m set m.name = 'X' where m.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @InTenant
    public void insertsFor(TenantId tenant, TenantId victim) {
        sql.update(
                "insert into tenant.members (tenant_id, id, username, name, email, role, languages, created_at)"
                        + " values (?, ?, 'intruder', 'I', 'i@i', 'ADMIN', '{en}', now())",
                victim,
                UUID.randomUUID());
    }

    /** Without any tenant. */
    public long countsOutside(UUID id) {
        return sql.one("select count(*) as found from tenant.members where id = ?", row -> row.number("found"), id)
                .orElseThrow();
    }
}
