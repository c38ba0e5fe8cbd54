package org.alongside.it;

import java.net.http.HttpResponse;

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
