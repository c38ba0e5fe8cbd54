package org.alongside.tenant.store;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.alongside.shared.store.TestDatabase.GLOBEX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.AcrossTenants.Scope;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Role;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.domain.Membership;
import org.junit.jupiter.api.Test;

class MembershipsTest {

    private final TestDatabase database = TestDatabase.get();

    @Test
    void memberComesBackAndChanges() {
        Member ana = add(ACME, "ana-" + UUID.randomUUID());

        change(ana.username());

        Member found = find(ACME, ana.username()).orElseThrow();
        assertEquals(Role.SUPERVISOR, found.role());
        assertEquals(List.of("es", "pt"), found.languages());
        assertEquals(ana.id(), found.id());
    }

    @Test
    void otherTenantSeesNothingNotEvenById() {
        Member ana = add(ACME, "ana-" + UUID.randomUUID());

        assertEquals(Optional.empty(), find(GLOBEX, ana.username()));
        boolean foreign = database.jpa(
                "tenant",
                GLOBEX,
                entities -> new Memberships(entities).byId(ana.id().value()).isPresent());
        assertFalse(foreign);
    }

    @Test
    void directoryKnowsWhichBusinessesAPersonMayEnter() {
        String both = "bo-" + UUID.randomUUID();
        add(ACME, both);
        add(GLOBEX, both);
        TenantRows tenants = new TenantRows(database.sql());

        List<String> slugs = database.across(Scope.DIRECTORY, () -> tenants.ofMember(both)).stream()
                .map(Tenant::slug)
                .toList();

        assertEquals(List.of("acme", "globex"), slugs);
        assertEquals(1, database.in(ACME, () -> tenants.ofMember(both)).size());
    }

    private Member add(TenantId tenant, String username) {
        Member member = new Member(
                new MemberId(UUID.randomUUID()), username, "Ana", "ana@acme.example", Role.AGENT, List.of("en"));
        return database.jpa("tenant", tenant, entities -> {
            new Memberships(entities).add(new Membership(member, Instant.parse("2026-11-21T12:00:00Z")));
            return member;
        });
    }

    private void change(String username) {
        database.jpa("tenant", ACME, entities -> {
            new Memberships(entities)
                    .byUsername(username)
                    .orElseThrow()
                    .change("Ana B", "ana@acme.example", Role.SUPERVISOR, List.of("es", "pt"));
            return username;
        });
    }

    private Optional<Member> find(TenantId tenant, String username) {
        return database.jpa(
                "tenant",
                tenant,
                entities -> new Memberships(entities).byUsername(username).map(Membership::member));
    }
}
