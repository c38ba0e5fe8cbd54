package org.alongside.tenant.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Role;

/** A person's place in a business: added once, then changed; the username stays, for it is who they are. */
@Entity
@Table(schema = "tenant", name = "members")
public class Membership {

    @Id
    private UUID id;

    private String username;
    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Convert(converter = LanguagesConverter.class)
    private List<String> languages;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Membership() {}

    public Membership(Member member, Instant createdAt) {
        this.id = member.id().value();
        this.username = member.username();
        this.createdAt = createdAt;
        change(member.name(), member.email(), member.role(), member.languages());
    }

    public final void change(String newName, String newEmail, Role newRole, List<String> newLanguages) {
        this.name = newName;
        this.email = newEmail;
        this.role = newRole;
        this.languages = List.copyOf(newLanguages);
    }

    public Member member() {
        return new Member(new MemberId(id), username, name, email, role, languages);
    }
}
