package org.alongside.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.tenant.ChannelKind;

/** Browsers at a web chat: each writes as the widget does, and the last so many of them stay and listen. */
final class ChatCarrier implements Carrier {

    private final Calls calls;
    private final String chat;
    private final int streams;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Deque<Browser> listening = new ArrayDeque<>();

    /** @param streams how many browsers listen at the same time */
    ChatCarrier(Calls calls, String publicKey, int streams) {
        this.calls = calls;
        this.chat = "/widget/" + publicKey;
        this.streams = streams;
    }

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.WEB_CHAT;
    }

    @Override
    public String contact(int customer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((chat + customer).getBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int sayingsOfOne() {
        return 5;
    }

    @Override
    public CompletableFuture<End> hand(Saying saying) {
        browsers.computeIfAbsent(saying.contact(), this::open);
        String body =
                "{\"clientId\":\"" + saying.token() + "\",\"text\":\"" + saying.text() + "\",\"language\":\"en\"}";
        return calls.post(chat + "/messages", body, "Accept", "application/json", "X-Visitor", saying.contact());
    }

    private Browser open(String visitor) {
        Browser browser = new Browser(calls, chat, visitor);
        synchronized (listening) {
            listening.add(browser);
            if (listening.size() > streams) {
                listening.remove().close();
            }
        }
        return browser;
    }

    @Override
    public boolean answersItself() {
        return true;
    }

    /** Of those that still listen: who left sees no more. */
    @Override
    public List<Heard> heard() {
        return browsers.values().stream()
                .filter(Browser::isOpen)
                .map(Browser::heard)
                .flatMap(Collection::stream)
                .toList();
    }

    @Override
    public boolean hearsAll() {
        return browsers.size() <= streams;
    }

    @Override
    public Map<String, Long> firstHeard() {
        Map<String, Long> first = new HashMap<>();
        browsers.forEach((visitor, browser) ->
                browser.heard().stream().findFirst().ifPresent(heard -> first.put(visitor, heard.at())));
        return first;
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
    }
}
