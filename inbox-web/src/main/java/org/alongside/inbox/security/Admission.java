package org.alongside.inbox.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.ApiKey;
import org.alongside.tenant.ApiKeys;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.Member;
import org.alongside.tenant.Members;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Lets members and programs into their businesses, operators onto the platform, and nobody anywhere else. It looks at
 * the route that was matched, not at the text of the address; a route of neither kind must be public or is closed.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class Admission implements ContainerRequestFilter {

    private static final int TOO_MANY = 429;

    private final Tenants tenants;
    private final Members members;
    private final ApiKeys keys;
    private final CallRates rates;
    private final HereRequest here;
    private final Program program;

    @Context
    private @Nullable ResourceInfo resource;

    @Inject
    Admission(Tenants tenants, Members members, ApiKeys keys, CallRates rates, HereRequest here, Program program) {
        this.keys = keys;
        this.rates = rates;
        this.program = program;
        this.tenants = tenants;
        this.members = members;
        this.here = here;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String slug = request.getUriInfo().getPathParameters().getFirst("tenant");
        String path = request.getUriInfo().getRequestUri().getRawPath();
        ApiScope scope = Needed.scope(resource);
        if (slug != null && scope != null) {
            admitProgram(slug, scope, request);
        } else if (slug != null) {
            admitMember(slug);
        } else if (isPlatform(path)) {
            admitOperator();
        } else if (!PublicAddresses.contain(path)) {
            throw new NotFoundException();
        }
    }

    private void admitMember(String slug) {
        String username = username();
        Tenant tenant = tenants.bySlug(slug).orElseThrow(NotFoundException::new);
        Member member = members.byUsername(tenant.id(), username).orElseThrow(NotFoundException::new);
        if (!tenant.active()) {
            throw new RefusedException("tenant.suspended");
        }
        if (!Needed.of(resource).allows(member.role())) {
            throw new ForbiddenException();
        }
        here.enter(tenant, member);
    }

    private void admitProgram(String slug, ApiScope scope, ContainerRequestContext request) {
        String username = username();
        Tenant tenant = tenants.bySlug(slug).orElseThrow(NotFoundException::new);
        ApiKey key = Bearer.token(request.getHeaderString("Authorization"))
                .filter(token -> username.equals(Program.NAME))
                .flatMap(token -> keys.known(tenant.id(), token))
                .orElseThrow(NotFoundException::new);
        if (!tenant.active()) {
            throw new RefusedException("tenant.suspended");
        }
        if (!key.scopes().contains(scope)) {
            throw new ForbiddenException();
        }
        Duration wait = rates.take(key.id());
        if (!wait.isZero()) {
            request.abortWith(Response.status(TOO_MANY)
                    .header("Retry-After", Math.max(1, wait.toSeconds()))
                    .type("application/problem+json")
                    .entity("{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429}")
                    .build());
            return;
        }
        here.enter(tenant);
        program.enter(key);
    }

    private void admitOperator() {
        username();
        if (!here.operator()) {
            throw new NotFoundException();
        }
    }

    private String username() {
        return here.username().orElseThrow(() -> new NotAuthorizedException("Bearer realm=\"alongside\""));
    }

    private static boolean isPlatform(String path) {
        return path.equals("/platform") || path.startsWith("/platform/") || path.startsWith("/api/platform/");
    }
}
