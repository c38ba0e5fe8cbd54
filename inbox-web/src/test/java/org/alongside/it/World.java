package org.alongside.it;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.alongside.launch.TestStack;

/** Two businesses and their people, made once through the public addresses. What is Acme's, Globex must never see. */
public final class World {

    public static final String ACME = "acme";
    public static final String GLOBEX = "globex";

    /** People of the realm. */
    public static final String OPERATOR = "olga";

    public static final String ACME_ADMIN = "maya.lin";
    public static final String ACME_AGENT = "ana.brooks";
    public static final String GLOBEX_ADMIN = "pablo.serra";

    private static World only;

    private boolean talked;
    private final Signed operator = Signed.as(OPERATOR);

    private World() {
        addTenant(ACME, "Acme");
        addTenant(GLOBEX, "Globex");
        addMember(ACME, ACME_ADMIN, "ADMIN");
        addMember(ACME, ACME_AGENT, "AGENT");
        addMember(GLOBEX, GLOBEX_ADMIN, "ADMIN");
    }

    public static synchronized World get() {
        if (only == null) {
            only = new World();
        }
        return only;
    }

    /** Gives Acme records whose ids nobody else may use: an inbox, and a message of a customer. */
    public synchronized void talk() {
        if (talked) {
            return;
        }
        talked = true;
        askForPerson(connectInbox(ACME, ACME_ADMIN), "A".repeat(43));
        PageSession desk = PageSession.of(ACME_AGENT);
        Eventually.that(
                "the message reaches the inbox",
                () -> desk.get("/acme/inbox").body().contains("/acme/inbox/0"));
    }

    /** As a customer does with the widget's button. @param visitor 43 letters that stand for a browser */
    public static void askForPerson(String publicKey, String visitor) {
        HttpResponse<String> answer = Signed.send(HttpRequest.newBuilder(
                        URI.create(TestStack.get().baseUrl() + "/widget/" + publicKey + "/person"))
                .header("Content-Type", "application/json")
                .header("X-Visitor", visitor)
                .POST(BodyPublishers.ofString("{\"clientId\":\"1\",\"text\":\"A person, please\",\"language\":\"en\"}"))
                .build());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** Connects a web chat and returns its public key. */
    public static String connectInbox(String slug, String admin) {
        HttpResponse<String> answer = Signed.as(admin)
                .post(
                        "/api/" + slug + "/inboxes",
                        ("{'name':'Web','channel':'WEB_CHAT','languages':['en'],'allowedSites':[],"
                                        + "'accent':'#0f766e','assistantName':'Robin','welcome':{'en':'Hello'}}")
                                .replace('\'', '"'));
        expect(answer);
        return Signed.text(answer.body(), "publicKey");
    }

    private void addTenant(String slug, String name) {
        expect(operator.post(
                "/api/platform/tenants",
                ("{'slug':'%s','name':'%s','language':'en','languages':['en','es','pt'],'zone':'UTC',"
                                + "'vertical':'fintech'}")
                        .formatted(slug, name)
                        .replace('\'', '"')));
    }

    private void addMember(String slug, String username, String role) {
        expect(operator.post(
                "/api/platform/tenants/" + slug + "/members",
                "{'username':'%s','name':'%1$s','email':'%1$s@%s.example','role':'%s','languages':['en']}"
                        .formatted(username, slug, role)
                        .replace('\'', '"')));
    }

    private static void expect(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }
}
