package org.alongside.inbox.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.alongside.inbox.shell.Preferences;
import org.alongside.shared.NotFoundException;
import org.alongside.tenant.Here;
import org.alongside.tenant.Member;
import org.alongside.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/** What {@link Admission} found out about the request. */
@RequestScoped
public class HereRequest implements Here {

    private final HttpServletRequest request;
    private final Operators operators;

    private @Nullable Tenant tenant;
    private @Nullable Member member;

    @Inject
    HereRequest(HttpServletRequest request, Operators operators) {
        this.request = request;
        this.operators = operators;
    }

    void enter(Tenant visited, Member admitted) {
        this.tenant = visited;
        this.member = admitted;
    }

    void enter(Tenant visited) {
        this.tenant = visited;
    }

    @Override
    public Tenant tenant() {
        return Optional.ofNullable(tenant).orElseThrow(NotFoundException::new);
    }

    @Override
    public Member member() {
        return maybeMember().orElseThrow(NotFoundException::new);
    }

    @Override
    public Optional<Member> maybeMember() {
        return Optional.ofNullable(member);
    }

    @Override
    public Optional<String> username() {
        return Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName);
    }

    @Override
    public boolean operator() {
        return username().filter(operators::named).isPresent() && request.isUserInRole(Operators.ROLE);
    }

    @Override
    public Locale locale() {
        return Locale.forLanguageTag(Preferences.language(request).getLanguage());
    }
}
