package org.alongside.launch.demo;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.alongside.launch.demo.Business.Document;

/** One business on its way into an installation, step by step. */
final class BusinessLoad {

    /** How often it looks while it waits. */
    private static final int LOOKS = 200;

    private static final Set<String> READ = Set.of("INDEXED", "INDEXED_WITH_WARNINGS");

    private final Business business;
    private final Caller operator;
    private final Caller admin;
    private final Target target;
    private final Duration patience;
    private final Consumer<String> progress;
    private int told = -1;

    BusinessLoad(
            Business business,
            Caller operator,
            Caller admin,
            Target target,
            Duration patience,
            Consumer<String> progress) {
        this.business = business;
        this.operator = operator;
        this.admin = admin;
        this.target = target;
        this.patience = patience;
        this.progress = progress;
    }

    /** False when the business has been loaded before. A load that broke off is taken up again. */
    boolean begin() {
        boolean created = operator.create("/api/platform/tenants", business.json("tenant"));
        if (!created && published()) {
            say("is loaded already");
            return false;
        }
        operator.post("/api/platform/tenants/" + business.slug() + "/members", business.admin());
        return true;
    }

    private boolean published() {
        HttpResponse<String> policy = admin.ask(at("policy"));
        if (policy.statusCode() != 200) {
            return false;
        }
        String state = JsonText.member(policy.body(), "state").orElse("");
        return state.equals("LIVE") || state.equals("TRAINING");
    }

    void send() {
        List<String> members = business.members();
        members.stream()
                .filter(member -> !member.equals(business.admin()))
                .forEach(member -> admin.post(at("members"), member));
        if (JsonText.elements(list("inboxes")).isEmpty()) {
            business.inboxes(target.address()).forEach(inbox -> admin.post(at("inboxes"), inbox));
        }
        admin.put(at("hours"), business.json("hours"));
        say(members.size() + " members and the inbox are there");
        business.documents().forEach(this::upload);
        admin.put(at("approved-replies"), business.json("approved-replies"));
        admin.put(at("policy/intents"), business.json("intents"));
        admin.put(at("charter"), business.json("charter"));
        say("documents, approved replies, intents and charter are sent");
    }

    private void upload(Document document) {
        Multipart form = new Multipart()
                .field("language", document.language())
                .field("audience", document.audience())
                .file("file", document.file().getFileName().toString(), document.content());
        admin.postForm(at("sources"), form);
    }

    void awaitIndexed() {
        await("its documents to be indexed", () -> {
            List<String> sources = JsonText.elements(list("sources"));
            sources.stream().filter(source -> state(source).equals("REJECTED")).forEach(this::refuse);
            int indexed = (int) sources.stream()
                    .filter(source -> READ.contains(state(source)))
                    .count();
            if (indexed != told) {
                told = indexed;
                say(indexed + " of " + sources.size() + " documents indexed");
            }
            return indexed == sources.size();
        });
    }

    private void refuse(String source) {
        throw new LoadFailure(business.name() + ": a document was rejected: " + source);
    }

    void publish() {
        admin.post(at("policy/publish"), "{}");
        say("policy in training");
    }

    void awaitLive() {
        await("its policy to be live", () -> {
            String policy = admin.get(at("policy"));
            if (state(policy).equals("FAILED")) {
                throw new LoadFailure(business.name() + ": the policy could not be published: " + policy);
            }
            return state(policy).equals("LIVE");
        });
        say("live");
    }

    private void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new LoadFailure(business.name() + ": waited " + patience.toSeconds() + " s for " + what);
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(patience.toMillis() / LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LoadFailure("Interrupted", interrupted);
        }
    }

    private static String state(String object) {
        return JsonText.member(object, "state").orElse("");
    }

    /** The API answers with the bare list, or with an object that holds it under the same name. */
    private String list(String name) {
        String body = admin.get(at(name)).strip();
        return body.startsWith("[") ? body : JsonText.member(body, name).orElse("[]");
    }

    private String at(String path) {
        return "/api/" + business.slug() + "/" + path;
    }

    private void say(String line) {
        progress.accept(business.name() + ": " + line);
    }
}
