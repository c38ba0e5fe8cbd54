package org.alongside.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.alongside.inbox.channel.SharedSecret;
import org.alongside.stub.TelegramStub;
import org.alongside.stub.Updates;
import org.alongside.tenant.ChannelKind;

/** Telegram's side of one bot, which is either brought its news or asks for them. */
final class TelegramCarrier implements Carrier {

    private final Calls calls;
    private final TelegramStub telegram;
    private final String bot;
    private final String publicKey;
    private final boolean asked;
    private final AtomicLong numbers = new AtomicLong(1);
    private final Map<String, Long> updates = new ConcurrentHashMap<>();

    /** @param asked whether the product asks for news, instead of being brought them */
    TelegramCarrier(Calls calls, TelegramStub telegram, String bot, String publicKey, boolean asked) {
        this.calls = calls;
        this.telegram = telegram;
        this.bot = bot;
        this.publicKey = publicKey;
        this.asked = asked;
    }

    @Override
    public String name() {
        return asked ? "asked-telegram" : "telegram";
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public String contact(int customer) {
        return bot + (1_000_000 + customer);
    }

    @Override
    public int sayingsOfOne() {
        return 5;
    }

    @Override
    public CompletableFuture<End> hand(Saying saying) {
        long number = updates.computeIfAbsent(saying.token(), fresh -> numbers.getAndIncrement());
        String update = Updates.text(number, saying.contact(), saying.text());
        if (asked) {
            telegram.news(bot, update);
            return CompletableFuture.completedFuture(End.OK);
        }
        String secret = SharedSecret.hmacSha256(
                ("hook " + publicKey).getBytes(StandardCharsets.UTF_8), bot + TelegramStub.GOOD);
        return calls.post("/hooks/telegram/" + publicKey, update, "X-Telegram-Bot-Api-Secret-Token", secret);
    }

    @Override
    public boolean answersItself() {
        return !asked;
    }

    @Override
    public List<Heard> heard() {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.bot().equals(bot))
                .map(call -> new Heard(call.chat(), "", call.at()))
                .toList();
    }

    @Override
    public void close() {}
}
