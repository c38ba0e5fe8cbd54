package org.alongside.tenant.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.StoreException;
import org.alongside.tenant.NewTenant;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;
import org.alongside.tenant.domain.TenantRules;

/** The directory. Every request asks it, so found businesses are remembered for a few seconds; absent ones never. */
@ApplicationScoped
class KeepingTenants implements Tenants {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final LookingUpTenants directory;
    private final ChangingTenants tenants;
    private final Ids ids;
    private final Cache<String, Tenant> bySlug = remembering();
    private final Cache<TenantId, Tenant> byId = remembering();

    @Inject
    KeepingTenants(LookingUpTenants directory, ChangingTenants tenants, Ids ids) {
        this.directory = directory;
        this.tenants = tenants;
        this.ids = ids;
    }

    @Override
    public Optional<Tenant> bySlug(String slug) {
        return Optional.ofNullable(
                bySlug.get(slug, unknown -> directory.bySlug(unknown).orElse(null)));
    }

    @Override
    public List<Tenant> all() {
        return directory.all();
    }

    @Override
    public Tenant byId(TenantId tenant) {
        Tenant found = byId.get(tenant, unknown -> directory.byId(unknown).orElse(null));
        if (found == null) {
            throw new NotFoundException();
        }
        return found;
    }

    @Override
    public List<Tenant> ofMember(String username) {
        return directory.ofMember(username);
    }

    @Override
    public Tenant create(NewTenant wanted) {
        Tenant tenant = TenantRules.check(new TenantId(ids.next()), wanted);
        try {
            tenants.add(tenant.id(), tenant);
        } catch (StoreException refused) {
            if (refused.duplicate()) {
                throw new RefusedException("tenant.slug.taken");
            }
            throw refused;
        }
        return tenant;
    }

    @Override
    public void suspend(TenantId tenant) {
        tenants.setActive(tenant, false);
        forget();
    }

    @Override
    public void resume(TenantId tenant) {
        tenants.setActive(tenant, true);
        forget();
    }

    private void forget() {
        bySlug.invalidateAll();
        byId.invalidateAll();
    }

    private static <K> Cache<K, Tenant> remembering() {
        return Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(10_000)
                .build();
    }
}
