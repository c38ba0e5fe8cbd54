package org.alongside.launch.demo;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets customers and agents of the demo talk, by the doors that customers and agents have: the web chat and the API for
 * programs. So whoever looks in for the first time finds an inbox with something in it, decisions, and questions that
 * the knowledge does not answer. What is there is left as it is.
 */
public final class DemoConversations {

    private static final int LOOKS = 120;

    private final Path demo;
    private final Target target;
    private final Duration rest;
    private final Consumer<String> progress;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param rest between two looks at what has been answered meanwhile */
    public DemoConversations(Path demo, Target target, Duration rest, Consumer<String> progress) {
        this.demo = demo;
        this.target = target;
        this.rest = rest;
        this.progress = progress;
    }

    /** @throws LoadFailure if a call fails, or if they are not answered in time */
    public void load() {
        for (Business business : Business.in(demo)) {
            load(business);
        }
    }

    private void load(Business business) {
        String username = JsonText.member(business.admin(), "username").orElseThrow();
        Caller admin = new Caller(http, target.address(), new Token(http, target, username));
        try (Desk desk = new Desk(http, target, business.slug(), admin)) {
            List<DemoTalk> talks = talks(business, publicKey(business, admin), desk);
            talks.removeIf(DemoTalk::done);
            if (!talks.isEmpty()) {
                int many = talks.size();
                progress.accept(business.name() + ": " + many + " customers write, in the background");
                talk(business, talks);
                progress.accept(business.name() + ": " + many + " conversations to look at");
            }
        }
    }

    private void talk(Business business, List<DemoTalk> talks) {
        for (int look = 0; look < LOOKS && !talks.isEmpty(); look++) {
            talks.removeIf(talk -> !talk.goOn());
            pause();
        }
        if (!talks.isEmpty()) {
            throw new LoadFailure(business.name() + ": " + talks.size() + " of them did not come to their end");
        }
    }

    private List<DemoTalk> talks(Business business, String publicKey, Desk desk) {
        List<DemoTalk> talks = new ArrayList<>();
        for (String json : JsonText.elements(business.json("conversations"))) {
            String customer = business.slug() + " demo " + talks.size();
            String language = JsonText.member(json, "language").orElseThrow();
            Chat chat = new Chat(http, target.address(), publicKey, customer, language);
            talks.add(new DemoTalk(chat, desk, steps(json)));
        }
        return talks;
    }

    static List<DemoStep> steps(String conversation) {
        return JsonText.elements(JsonText.member(conversation, "steps").orElseThrow()).stream()
                .map(DemoStep::of)
                .toList();
    }

    private static String publicKey(Business business, Caller admin) {
        return JsonText.elements(admin.get("/api/" + business.slug() + "/inboxes")).stream()
                .filter(inbox -> JsonText.member(inbox, "channel").orElse("").equals("WEB_CHAT"))
                .map(inbox -> JsonText.member(inbox, "publicKey").orElseThrow())
                .findFirst()
                .orElseThrow(() -> new LoadFailure(business.name() + " has no web chat"));
    }

    private void pause() {
        try {
            Thread.sleep(rest.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LoadFailure("Interrupted", interrupted);
        }
    }
}
