package org.alongside.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every address of the product, tried by people who have no business there. A new address is tested by existing. */
@ArquillianTest
@RunAsClient
class EveryRouteIT {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MOST_IDS = 12;

    private static List<Route> routes = List.of();

    @BeforeAll
    static void prepareWorld() {
        World.get().talk();
        routes = Route.all();
        assertTrue(routes.size() > 10, "only " + routes.size() + " routes were found");
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        Knocking nobody = Knocking.asNobody();
        assertNone(routes.stream().filter(route -> route.ofTenant() || route.ofPlatform()), route -> {
            HttpResponse<String> answer =
                    nobody.at(route, route.in(World.ACME, UUID.randomUUID().toString()));
            return answer.statusCode() == 401 || answer.statusCode() == 302;
        });
    }

    @Test
    void membersOfAnotherBusinessFindNothing() {
        Knocking stranger = Knocking.as(World.GLOBEX_ADMIN);
        assertNone(
                routes.stream().filter(Route::ofTenant),
                route -> stranger.at(
                                        route,
                                        route.in(World.ACME, UUID.randomUUID().toString()))
                                .statusCode()
                        == 404);
    }

    @Test
    void membersFindNoPlatform() {
        Knocking member = Knocking.as(World.GLOBEX_ADMIN);
        assertNone(
                routes.stream().filter(Route::ofPlatform),
                route -> member.at(route, route.in(World.ACME, World.ACME)).statusCode() == 404);
    }

    @Test
    void operatorsFindNoBusiness() {
        Knocking operator = Knocking.as(World.OPERATOR);
        assertNone(
                routes.stream().filter(Route::ofTenant),
                route -> operator.at(
                                        route,
                                        route.in(World.ACME, UUID.randomUUID().toString()))
                                .statusCode()
                        == 404);
    }

    /** An address of one's own business with the id of another's record. */
    @Test
    void idsOfAnotherBusinessLeadNowhere() {
        Knocking stranger = Knocking.as(World.GLOBEX_ADMIN);
        Set<String> foreign = idsThatAcmeSees();
        assertTrue(foreign.size() >= 3, "Acme shows too few records: " + foreign);
        List<String> wrong = new ArrayList<>();
        routes.stream()
                .filter(Route::ofTenant)
                .filter(Route::hasIds)
                .forEach(route -> foreign.stream()
                        .limit(MOST_IDS)
                        .map(id -> stranger.at(route, route.in(World.GLOBEX, id)))
                        .filter(answer -> answer.statusCode() < 400 || answer.statusCode() >= 500)
                        .forEach(answer -> wrong.add(route + " answered " + answer.statusCode() + " " + answer.uri())));
        assertEquals(List.of(), wrong);
    }

    private static Set<String> idsThatAcmeSees() {
        Knocking admin = Knocking.as(World.ACME_ADMIN);
        return routes.stream()
                .filter(Route::ofTenant)
                .filter(route -> route.method().equals("GET") && !route.hasIds() && !route.streams())
                .map(route -> admin.at(route, route.in(World.ACME, "")).body())
                .flatMap(body -> ID.matcher(body).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void assertNone(Stream<Route> tried, Predicate<Route> right) {
        assertEquals(
                List.of(), tried.filter(right.negate()).map(Route::toString).toList());
    }
}
