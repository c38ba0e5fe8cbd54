package org.alongside.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.launch.TestStack;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a business's programs do with their keys. */
@ArquillianTest
@RunAsClient
class ProgramsIT {

    private static final Pattern SECRET = Pattern.compile("alk_[A-Za-z0-9_-]{43}");

    private static String key;
    private static String inbox;

    @BeforeAll
    static void prepareWorld() {
        World.get();
        key = key("scope=READ&scope=WRITE&scope=CONTACTS");
        HttpResponse<String> made = Signed.as(World.ACME_ADMIN)
                .post(
                        "/api/acme/inboxes",
                        ("{'name':'Programs','channel':'API','languages':['en'],'allowedSites':[],"
                                        + "'accent':'#0f766e','assistantName':'Robin','welcome':{}}")
                                .replace('\'', '"'));
        assertEquals(201, made.statusCode(), made.body());
        inbox = Signed.text(made.body(), "id");
    }

    @Test
    void aContactWritesAndAnAgentAnswersOnceHoweverOftenItIsSent() {
        String wrote = wrote("m-1", "I want to talk to a person");
        assertEquals(202, call("POST", "/messages", "", wrote).statusCode());
        assertTrue(call("POST", "/messages", "", wrote).body().contains("true"), "the same id is the same message");
        assertEquals(
                409, call("POST", "/messages", "", wrote("m-1", "other words")).statusCode());

        Eventually.that(
                "it waits",
                () -> call("GET", "/conversations?box=WAITING", "", "").body().contains("Programs"));
        String conversation = conversation();
        String reply = "{\"agent\":\"ana.brooks\",\"text\":\"Hello from a program\"}";
        String path = "/conversations/" + conversation + "/messages";
        assertEquals(202, call("POST", path, "r-1", reply).statusCode());
        assertEquals(202, call("POST", path, "r-1", reply).statusCode());
        assertEquals(
                409, call("POST", path, "r-1", reply.replace("Hello", "Bye")).statusCode());
        String messages = call("GET", path, "", "").body();
        assertEquals(2, messages.split("Hello from a program", -1).length, messages);
        Eventually.that(
                "it is told", () -> call("GET", "/events", "", "").body().contains("conversation.replied"));
    }

    @Test
    void aKeyOpensOnlyItsOwnBusinessAndOnlyWhatItIsFor() {
        assertEquals(
                404, Signed.withToken(key).get("/api/globex/v1/conversations").statusCode());
        assertEquals(404, Signed.withToken(key).get("/api/acme/members").statusCode());
        assertEquals(
                404,
                Signed.as(World.ACME_ADMIN).get("/api/acme/v1/conversations").statusCode());
        assertEquals(
                404,
                Signed.withToken("alk_" + "A".repeat(43))
                        .get("/api/acme/v1/conversations")
                        .statusCode());
        Signed reader = Signed.withToken(key("scope=READ"));
        assertEquals(200, reader.get("/api/acme/v1/openapi.json").statusCode());
        assertEquals(403, reader.post("/api/acme/v1/messages", "{}").statusCode());
    }

    @Test
    void whatIsWrongIsAProblemThatSaysWhatToDo() {
        HttpResponse<String> refused = call("POST", "/messages", "", "{\"inbox\":\"" + inbox + "\",\"id\":\"x\"}");
        assertEquals(422, refused.statusCode());
        assertEquals(
                "application/problem+json",
                refused.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        assertTrue(refused.body().contains("externalId"), refused.body());
        assertEquals(400, call("GET", "/conversations?cursor=%2A%2A", "", "").statusCode());
    }

    @Test
    void aRevokedKeyOpensNothing() {
        PageSession admin = PageSession.of(World.ACME_ADMIN);
        String secret = key("scope=READ");
        Matcher revoke = Pattern.compile("/acme/settings/keys/[0-9a-f-]{36}/revoke")
                .matcher(admin.get("/acme/settings/keys").body());
        assertTrue(revoke.find());
        admin.send("POST", revoke.group(), "application/x-www-form-urlencoded", "a=b");
        assertEquals(
                404, Signed.withToken(secret).get("/api/acme/v1/conversations").statusCode());
    }

    @Test
    void anAdminMakesAndTakesAwayKeysByProgram() {
        Signed admin = Signed.as(World.ACME_ADMIN);
        String wanted = "{\"name\":\"Made by a program\",\"scopes\":[\"READ\"]}";
        assertEquals(
                403, Signed.as(World.ACME_AGENT).post("/api/acme/keys", wanted).statusCode());
        assertEquals(422, admin.post("/api/acme/keys", "{}").statusCode());

        HttpResponse<String> made = admin.post("/api/acme/keys", wanted);
        assertEquals(201, made.statusCode(), made.body());
        Signed program = Signed.withToken(Signed.text(made.body(), "secret"));
        assertEquals(200, program.get("/api/acme/v1/conversations").statusCode());
        assertEquals(404, program.get("/api/acme/keys").statusCode());
        assertTrue(!admin.get("/api/acme/keys").body().contains("alk_"), "a key is shown once");

        String revoke = "/api/acme/keys/" + Signed.text(made.body(), "id") + "/revoke";
        assertEquals(204, admin.post(revoke, "{}").statusCode());
        assertEquals(404, program.get("/api/acme/v1/conversations").statusCode());
    }

    private static String wrote(String id, String text) {
        return "{\"inbox\":\"" + inbox + "\",\"id\":\"" + id + "\",\"contact\":{\"externalId\":\"c-7\"},\"text\":\""
                + text + "\",\"language\":\"en\"}";
    }

    private static String conversation() {
        String page = call("GET", "/conversations?box=WAITING", "", "").body();
        for (String item : page.split("\\},\\{")) {
            if (item.contains("\"Programs\"")) {
                return Signed.text("{" + item, "id");
            }
        }
        throw new IllegalStateException(page);
    }

    private static HttpResponse<String> call(String method, String path, String request, String body) {
        HttpRequest.Builder call = HttpRequest.newBuilder(
                        URI.create(TestStack.get().baseUrl() + "/api/acme/v1" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!request.isEmpty()) {
            call.header("Idempotency-Key", request);
        }
        return Signed.send(call.build());
    }

    private static String key(String scopes) {
        String page = PageSession.of(World.ACME_ADMIN)
                .send("POST", "/acme/settings/keys", "application/x-www-form-urlencoded", "name=Test&" + scopes)
                .body();
        Matcher secret = SECRET.matcher(page);
        assertTrue(secret.find(), page);
        return secret.group();
    }
}
