package org.alongside.launch.demo;

import java.net.http.HttpClient;
import java.util.Optional;

/** What agents of a demo business do, by the API for programs: with a key that lives as long as it is needed. */
final class Desk implements AutoCloseable {

    private static final String NAME = "Demo conversations";

    private final HttpClient http;
    private final Target target;
    private final String slug;
    private final Caller admin;
    private Optional<Caller> program = Optional.empty();

    /** @param admin an administrator of the business */
    Desk(HttpClient http, Target target, String slug, Caller admin) {
        this.http = http;
        this.target = target;
        this.slug = slug;
        this.admin = admin;
    }

    void answer(String conversation, DemoStep.Answers answers) {
        String reply = JsonText.object("agent", answers.agent(), "text", answers.text());
        program().post(at("v1/conversations/" + conversation + "/messages"), reply);
    }

    void close(String conversation, DemoStep.Closes closes) {
        String closing = JsonText.object("agent", closes.agent(), "outcome", closes.outcome());
        program().post(at("v1/conversations/" + conversation + "/close"), closing);
    }

    private Caller program() {
        if (program.isEmpty()) {
            revoke();
            String key = "{\"name\":\"" + NAME + "\",\"scopes\":[\"WRITE\"]}";
            String secret =
                    JsonText.member(admin.answer(at("keys"), key), "secret").orElseThrow();
            program = Optional.of(new Caller(http, target.address(), () -> secret, NAME));
        }
        return program.get();
    }

    /** Also of a run that broke off. */
    private void revoke() {
        JsonText.elements(admin.get(at("keys"))).stream()
                .filter(key -> JsonText.member(key, "name").orElse("").equals(NAME))
                .filter(key -> JsonText.member(key, "revoked").orElse("").equals("false"))
                .forEach(key ->
                        admin.post(at("keys/" + JsonText.member(key, "id").orElseThrow() + "/revoke"), "{}"));
    }

    private String at(String path) {
        return "/api/" + slug + "/" + path;
    }

    @Override
    public void close() {
        if (program.isPresent()) {
            revoke();
            program = Optional.empty();
        }
    }
}
