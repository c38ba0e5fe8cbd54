package org.alongside.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alongside.launch.TestStack;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A business's systems at the door for their events, signed by the test's own hand. */
@ArquillianTest
@RunAsClient
class IncomingEventsIT {

    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]+=*");

    private static String acme;
    private static String globex;

    private final String id = "evt-" + UUID.randomUUID();

    @BeforeAll
    static void prepareWorld() {
        World.get();
        acme = secret(World.ACME, World.ACME_ADMIN);
        globex = secret(World.GLOBEX, World.GLOBEX_ADMIN);
    }

    private static String secret(String slug, String admin) {
        HttpResponse<String> page = PageSession.of(admin).send("POST", "/" + slug + "/settings/incoming", Map.of());
        Matcher secret = SECRET.matcher(page.body());
        assertTrue(secret.find(), "the new secret is shown once");
        return secret.group();
    }

    @Test
    void anEventIsTakenOnceHoweverOftenItIsTold() {
        String body = body("4711-" + id);
        assertEquals(202, tell(World.ACME, acme, id, Instant.now(), body));
        assertEquals(200, tell(World.ACME, acme, id, Instant.now(), body));

        assertEquals("1", stored(id));
        assertTrue(PageSession.of(World.ACME_ADMIN)
                .get("/acme/settings/incoming")
                .body()
                .contains("4711-" + id));
    }

    @Test
    void whatNobodySignedIsRefused() {
        assertEquals(401, send(World.ACME, "", "", "", body("1")));
        assertEquals(401, send(World.ACME, id, seconds(Instant.now()), "", body("1")));
        assertEquals("0", stored(id));
    }

    @Test
    void whatIsWronglySignedOrChangedOnTheWayIsRefused() {
        String now = seconds(Instant.now());
        assertEquals(403, send(World.ACME, id, now, "v1,AAAA", body("1")));
        assertEquals(403, send(World.ACME, id, now, signature(acme, id, now, body("1")), body("2")));
        assertEquals(403, send(World.ACME, id + "x", now, signature(acme, id, now, body("1")), body("1")));
        assertEquals("0", stored(id));
    }

    @Test
    void anOldCopyIsRefused() {
        Instant old = Instant.now().minus(Duration.ofMinutes(6));
        assertEquals(403, tell(World.ACME, acme, id, old, body("1")));
        assertEquals(403, tell(World.ACME, acme, id, Instant.now().plus(Duration.ofMinutes(6)), body("1")));
        assertEquals("0", stored(id));
    }

    @Test
    void anotherBusinesssSecretOpensNothing() {
        assertEquals(403, tell(World.ACME, globex, id, Instant.now(), body("1")));
        assertEquals(404, tell("nobody-here", acme, id, Instant.now(), body("1")));
        assertEquals(202, tell(World.GLOBEX, globex, id, Instant.now(), body("1")));
        assertEquals(202, tell(World.ACME, acme, id, Instant.now(), body("1")), "ids are each business's own");
        assertTrue(!PageSession.of(World.GLOBEX_ADMIN)
                .get("/globex/settings/incoming")
                .body()
                .contains(acme));
    }

    @Test
    void theSecretBeforeIsGoodForTheTimeBeing() {
        String before = globex;
        globex = secret(World.GLOBEX, World.GLOBEX_ADMIN);

        assertEquals(202, tell(World.GLOBEX, before, id, Instant.now(), body("1")));
        assertEquals(202, tell(World.GLOBEX, globex, id + "-2", Instant.now(), body("1")));
    }

    @Test
    void whatCannotBeReadNamesTheField() {
        String empty = "{\"type\":\"order.shipped\",\"data\":{}}";
        String now = seconds(Instant.now());
        HttpResponse<String> answer = answer(World.ACME, id, now, signature(acme, id, now, empty), empty);

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("contact"), answer.body());
        assertEquals(413, send(World.ACME, id, now, "v1,AAAA", "x".repeat(64 * 1024 + 1)));
    }

    private static String body(String contact) {
        return "{\"type\":\"order.shipped\",\"timestamp\":\"2026-11-30T12:00:00Z\",\"data\":{\"contact\":"
                + "{\"externalId\":\"" + contact + "\"},\"text\":\"Order 7 left our warehouse\"}}";
    }

    private static String stored(String event) {
        return Database.text(
                "select count(*) from routing.contact_events e join tenant.tenants t on t.id = e.tenant_id"
                        + " where e.id = ? and t.slug = 'acme'",
                event);
    }

    private static int tell(String slug, String secret, String id, Instant at, String body) {
        String seconds = seconds(at);
        return send(slug, id, seconds, signature(secret, id, seconds, body), body);
    }

    private static int send(String slug, String id, String seconds, String signature, String body) {
        return answer(slug, id, seconds, signature, body).statusCode();
    }

    private static HttpResponse<String> answer(String slug, String id, String seconds, String signature, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestStack.get().baseUrl() + "/hooks/events/" + slug))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        Map.of("webhook-id", id, "webhook-timestamp", seconds, "webhook-signature", signature)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        request.header(name, value);
                    }
                });
        return Signed.send(request.build());
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    private static String signature(String secret, String id, String seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
