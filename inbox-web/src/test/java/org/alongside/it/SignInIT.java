package org.alongside.it;

import static org.alongside.it.World.ACME_ADMIN;
import static org.alongside.it.World.ACME_AGENT;
import static org.alongside.it.World.GLOBEX_ADMIN;
import static org.alongside.it.World.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class SignInIT {

    @BeforeAll
    static void prepareWorld() {
        World.get();
    }

    @Test
    void membersReachTheirBusiness() {
        assertEquals(200, Signed.as(ACME_ADMIN).get("/api/acme/members").statusCode());
        assertEquals(
                200, PageSession.of(ACME_ADMIN).get("/acme/settings/people").statusCode());
    }

    @Test
    void strangersAndUnknownBusinessesLookAlike() {
        Signed stranger = Signed.as(GLOBEX_ADMIN);

        HttpResponse<String> foreign = stranger.get("/api/acme/members");
        HttpResponse<String> unknown = stranger.get("/api/nobody/members");

        assertEquals(404, foreign.statusCode());
        assertEquals(foreign.body().replace("acme", "nobody"), unknown.body());
    }

    @Test
    void roleDecidesInsideTheBusiness() {
        assertEquals(403, Signed.as(ACME_AGENT).get("/api/acme/members").statusCode());
        assertEquals(200, Signed.as(ACME_AGENT).get("/api/acme/hours").statusCode());
    }

    @Test
    void operatorsRunThePlatformAndReadNoBusiness() {
        assertEquals(200, Signed.as(OPERATOR).get("/api/platform/tenants").statusCode());
        assertEquals(404, Signed.as(OPERATOR).get("/api/acme/hours").statusCode());
        assertEquals(404, Signed.as(ACME_ADMIN).get("/api/platform/tenants").statusCode());
    }

    @Test
    void peopleWithoutASessionAreSentToTheProviderAndProgramsAreRefused() {
        HttpResponse<String> page = Signed.asNobody().get("/acme/inbox");
        HttpResponse<String> api = Signed.asNobody().get("/api/acme/hours");

        assertEquals(302, page.statusCode());
        assertTrue(page.headers().firstValue("Location").orElse("").contains("/protocol/openid-connect/auth"));
        assertEquals(401, api.statusCode());
        assertTrue(api.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
    }

    @Test
    void changedTokensAreRefused() {
        String[] parts = Signed.token(ACME_ADMIN).split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());

        assertEquals(401, hours(none + "." + parts[1] + "."));
        assertEquals(401, hours(parts[0] + "." + parts[1] + "." + parts[2].substring(4) + "AAAA"));
        assertEquals(401, hours(Signed.token(OPERATOR).split("\\.")[0] + "." + parts[1] + "." + parts[2] + "A"));
        assertEquals(401, hours("rubbish"));
    }

    @Test
    void roleThatWasTakenAwayIsGoneAtTheNextRequest() {
        Signed admin = Signed.as(ACME_ADMIN);
        Signed agent = Signed.as(ACME_AGENT);
        member(admin, "SUPERVISOR");
        assertEquals(403, agent.get("/api/acme/members").statusCode());

        member(admin, "ADMIN");
        assertEquals(200, agent.get("/api/acme/members").statusCode());

        member(admin, "AGENT");
        assertEquals(403, agent.get("/api/acme/members").statusCode());
    }

    @Test
    void suspendedBusinessesAreClosedToEverybody() {
        PageSession operator = PageSession.of(OPERATOR);
        Signed member = Signed.as(GLOBEX_ADMIN);
        try {
            assertEquals(
                    303,
                    operator.send("POST", "/platform/globex/suspend", Map.of()).statusCode());
            assertEquals(422, member.get("/api/globex/hours").statusCode());
        } finally {
            operator.send("POST", "/platform/globex/resume", Map.of());
        }
        assertEquals(200, member.get("/api/globex/hours").statusCode());
    }

    @Test
    void signOutEndsTheSession() {
        PageSession session = PageSession.of(ACME_ADMIN);
        assertEquals(200, session.get("/acme/settings/hours").statusCode());

        session.get("/logout");

        assertEquals(302, session.get("/acme/settings/hours").statusCode());
        assertEquals(302, session.get("/logout").statusCode());
    }

    private static void member(Signed admin, String role) {
        String json = "{'username':'%s','name':'Ana','email':'ana@acme.example','role':'%s','languages':['en']}"
                .formatted(ACME_AGENT, role)
                .replace('\'', '"');
        assertEquals(201, admin.post("/api/acme/members", json).statusCode());
    }

    private static int hours(String token) {
        return Signed.withToken(token).get("/api/acme/hours").statusCode();
    }
}
