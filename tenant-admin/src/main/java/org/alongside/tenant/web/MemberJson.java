package org.alongside.tenant.web;

import java.util.List;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Member;
import org.alongside.tenant.Members;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** A member as programs send and read it. */
public record MemberJson(
        @Nullable String id,
        @Nullable String username,
        @Nullable String name,
        @Nullable String email,
        @Nullable Role role,
        @Nullable List<String> languages) {

    static MemberJson of(Member member) {
        return new MemberJson(
                member.id().toString(),
                member.username(),
                member.name(),
                member.email(),
                member.role(),
                member.languages());
    }

    MemberJson saveIn(Members members, TenantId tenant) {
        return of(members.save(tenant, username, name, email, role, languages));
    }
}
