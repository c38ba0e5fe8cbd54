package org.alongside.inbox.security;

import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.Needs;
import org.alongside.tenant.NeedsScope;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The roles that a route asks for; none means that any member will do. */
record Needed(Set<Role> roles) {

    static Needed of(@Nullable ResourceInfo route) {
        if (route == null || route.getResourceMethod() == null) {
            return new Needed(Set.of());
        }
        Needs onMethod = route.getResourceMethod().getAnnotation(Needs.class);
        return of(onMethod != null ? onMethod : onClass(route.getResourceClass()));
    }

    /** What a key must be good for, at addresses for programs; null at all others. */
    static @Nullable ApiScope scope(@Nullable ResourceInfo route) {
        if (route == null || route.getResourceMethod() == null) {
            return null;
        }
        NeedsScope onMethod = route.getResourceMethod().getAnnotation(NeedsScope.class);
        if (onMethod != null) {
            return onMethod.value();
        }
        for (Class<?> each = route.getResourceClass(); each != null; each = each.getSuperclass()) {
            NeedsScope declared = each.getDeclaredAnnotation(NeedsScope.class);
            if (declared != null) {
                return declared.value();
            }
        }
        return null;
    }

    boolean allows(Role role) {
        return roles.isEmpty() || role == Role.ADMIN || roles.contains(role);
    }

    private static Needed of(@Nullable Needs declared) {
        return new Needed(declared == null ? Set.of() : Set.of(declared.value()));
    }

    /** The container may hand out a generated subclass. */
    private static @Nullable Needs onClass(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Needs declared = each.getDeclaredAnnotation(Needs.class);
            if (declared != null) {
                return declared;
            }
        }
        return null;
    }
}
