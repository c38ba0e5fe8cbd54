package org.alongside.inbox.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.metrics.Alarms;
import org.alongside.metrics.Alarms.Alarm;
import org.alongside.metrics.Notice;
import org.alongside.metrics.Notices;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.web.Redirect;
import org.alongside.shared.web.View;
import org.alongside.tenant.Here;
import org.alongside.tenant.Member;
import org.alongside.tenant.Role;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** Builds the frame of the request at hand. */
@RequestScoped
public class Shells {

    private final HttpServletRequest request;
    private final Here here;
    private final Tenants tenants;
    private final Alarms alarms;
    private final Notices notices;
    private final Clock clock;
    private final Assets assets;
    private final Texts texts;

    @Inject
    Shells(
            HttpServletRequest request,
            Here here,
            Tenants tenants,
            Alarms alarms,
            Notices notices,
            Clock clock,
            Assets assets,
            Texts texts) {
        this.request = request;
        this.here = here;
        this.tenants = tenants;
        this.alarms = alarms;
        this.notices = notices;
        this.clock = clock;
        this.assets = assets;
        this.texts = texts;
    }

    public Shell current() {
        Locale locale = Preferences.language(request);
        Optional<Tenant> tenant = ifPresent(here::tenant);
        Optional<Member> member = tenant.flatMap(any -> here.maybeMember());
        ZoneId zone = tenant.map(Tenant::zone).orElse(ZoneOffset.UTC);
        return new Shell(
                path(),
                locale,
                Preferences.theme(request).orElse(null),
                tenant.orElse(null),
                member.orElse(null),
                here.username().orElse(null),
                navigation(tenant, member),
                workspaces(tenant),
                alarms(member),
                notices(member),
                flash().orElse(null),
                new Formats(locale, zone, clock.instant()),
                assets.version());
    }

    /** A frame that asks nothing of the database or the session, for when they are what failed. */
    public Shell plain() {
        Locale locale = Preferences.language(request);
        String theme = Preferences.theme(request).orElse(null);
        Formats formats = new Formats(locale, ZoneOffset.UTC, clock.instant());
        return new Shell(
                "/",
                locale,
                theme,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                formats,
                assets.version());
    }

    Shell around(View view) {
        return view instanceof IncidentPage || view instanceof FailurePartial ? plain() : current();
    }

    private List<NavItem> navigation(Optional<Tenant> tenant, Optional<Member> member) {
        if (tenant.isPresent() && member.isPresent()) {
            return Navigation.ofMember(tenant.get().slug(), member.get().role(), request.getRequestURI());
        }
        return here.operator() ? Navigation.ofOperator(request.getRequestURI()) : List.of();
    }

    /** A part of a page has no switch, and asks the directory nothing. */
    private List<Workspace> workspaces(Optional<Tenant> current) {
        if (current.isEmpty() || request.getHeader("HX-Request") != null) {
            return List.of();
        }
        return here.username().map(tenants::ofMember).orElse(List.of()).stream()
                .filter(Tenant::active)
                .map(tenant -> new Workspace(
                        tenant.name(),
                        "/" + tenant.slug() + "/inbox",
                        tenant.id().equals(current.get().id())))
                .toList();
    }

    /** A part of a page shows none. */
    private List<Alarm> alarms(Optional<Member> member) {
        boolean asked = request.getHeader("HX-Request") == null
                && member.filter(person -> person.role() != Role.AGENT).isPresent();
        return asked ? alarms.of(here.tenantId()) : List.of();
    }

    private List<Notice> notices(Optional<Member> member) {
        return request.getHeader("HX-Request") != null
                ? List.of()
                : member.map(person -> notices.unseen(here.tenantId(), person)).orElse(List.of());
    }

    /** The page to come back to; an answer to a form has no address of its own, so the page before it. */
    private String path() {
        boolean page = request.getMethod().equals("GET");
        String query = request.getQueryString();
        return page ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
    }

    private Optional<Flash> flash() {
        return Preferences.cookie(request, Redirect.NOTICE_COOKIE)
                .filter(texts::has)
                .map(Flash::new);
    }

    private static <T> Optional<T> ifPresent(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }
}
