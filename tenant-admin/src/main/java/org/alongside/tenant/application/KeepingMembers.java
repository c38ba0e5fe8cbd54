package org.alongside.tenant.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Members;
import org.alongside.tenant.Role;
import org.alongside.tenant.domain.MemberRules;
import org.alongside.tenant.domain.Membership;
import org.alongside.tenant.store.Memberships;

/** Nothing is remembered between calls: who loses a role loses it with the next request. */
@InTenant
@ApplicationScoped
class KeepingMembers implements Members {

    private final Memberships memberships;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeepingMembers(Memberships memberships, Ids ids, Clock clock) {
        this.memberships = memberships;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Member> byUsername(TenantId tenant, String username) {
        return memberships.byUsername(username).map(Membership::member);
    }

    @Override
    public Member byId(TenantId tenant, MemberId member) {
        return memberships.byId(member.value()).map(Membership::member).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Member> all(TenantId tenant) {
        return memberships.byName().stream().map(Membership::member).toList();
    }

    @Override
    public Member save(TenantId tenant, String username, String name, String email, Role role, List<String> languages) {
        Optional<Membership> known = memberships.byUsername(MemberRules.username(username));
        MemberId id = known.map(Membership::member).map(Member::id).orElseGet(() -> new MemberId(ids.next()));
        Member member = MemberRules.check(id, username, name, email, role, languages);
        known.ifPresentOrElse(
                membership -> membership.change(member.name(), member.email(), member.role(), member.languages()),
                () -> memberships.add(new Membership(member, clock.instant())));
        return member;
    }
}
