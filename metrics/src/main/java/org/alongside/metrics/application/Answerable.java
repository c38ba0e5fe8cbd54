package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.metrics.StopLossEpisode;
import org.alongside.metrics.domain.Scopes;
import org.alongside.routing.Charter;
import org.alongside.routing.Charter.CharterOwner;
import org.alongside.routing.Charters;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.PolicyVersion;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Member;
import org.alongside.tenant.Members;

/** Who answers for what automation does: owners of intents, the charter's owners, its authoriser. */
@ApplicationScoped
class Answerable {

    private final Policies policies;
    private final Charters charters;
    private final Members members;

    @Inject
    Answerable(Policies policies, Charters charters, Members members) {
        this.policies = policies;
        this.charters = charters;
        this.members = members;
    }

    /** Keys of the intents that an episode is about, also where nothing stepped back. */
    Set<String> intents(TenantId tenant, StopLossEpisode episode) {
        return inForce(tenant)
                .filter(intent -> episode.subject().isEmpty()
                        ? Scopes.within(episode.rule().scope(), intent)
                        : intent.key().equals(episode.subject()))
                .map(Intent::key)
                .collect(Collectors.toSet());
    }

    /** @param besides usernames of others. @return usernames of members */
    Set<String> people(TenantId tenant, Set<String> intents, Set<String> besides) {
        Set<String> named = new TreeSet<>(besides);
        inForce(tenant)
                .filter(intent -> intents.contains(intent.key()))
                .map(Intent::owner)
                .forEach(named::add);
        charters.of(tenant).map(Answerable::named).ifPresent(named::addAll);
        return members.all(tenant).stream()
                .filter(member -> named.contains(member.username()) || named.contains(member.name()))
                .map(Member::username)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Mail addresses by username, of those who have one. */
    Map<String, String> addresses(TenantId tenant, Collection<String> people) {
        Map<String, String> addresses = new TreeMap<>();
        members.all(tenant).stream()
                .filter(member -> people.contains(member.username()))
                .filter(member -> !member.email().isBlank())
                .forEach(member -> addresses.put(member.username(), member.email()));
        return addresses;
    }

    private Stream<Intent> inForce(TenantId tenant) {
        return policies.inForce(tenant).map(PolicyVersion::intents).stream().flatMap(Collection::stream);
    }

    private static Set<String> named(Charter charter) {
        return Stream.concat(
                        Stream.of(charter.authoriser()),
                        charter.owners().stream().map(CharterOwner::username))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
    }
}
