package org.alongside.inbox.channel.telegram;

import static org.alongside.inbox.channel.Provided.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.inbox.channel.CarrierHttp.Unanswered;
import org.alongside.inbox.channel.ChannelField;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.inbox.channel.JsonView;
import org.alongside.inbox.channel.SharedSecret;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A bot, and whether Telegram comes to us or we ask it: the latter works without a public address. */
@ApplicationScoped
public class TelegramSetup implements ChannelSetup {

    static final String TOKEN = "botToken";
    static final String WAY = "way";
    static final String WEB_HOOK = "webhook";
    static final String POLLING = "polling";
    private static final String BOT = "bot";

    private final ChannelConnections connections;
    private final Inboxes inboxes;
    private final BotApi api;
    private final String baseUrl;

    @Inject
    public TelegramSetup(
            ChannelConnections connections,
            Inboxes inboxes,
            BotApi api,
            @ConfigProperty(name = "alongside.base-url") String baseUrl) {
        this.connections = connections;
        this.inboxes = inboxes;
        this.api = api;
        this.baseUrl = baseUrl;
    }

    /** With which Telegram shows that it is Telegram: only who knows the bot's token can make it. */
    static String hookSecret(String token, Inbox inbox) {
        return SharedSecret.hmacSha256(("hook " + inbox.publicKey()).getBytes(StandardCharsets.UTF_8), token);
    }

    /** The bot's own id, with which its token begins; no secret. */
    static long bot(String token) {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public List<ChannelField> fields() {
        String[] ways = reachable() ? new String[] {WEB_HOOK, POLLING} : new String[] {POLLING, WEB_HOOK};
        return List.of(ChannelField.secret(TOKEN), ChannelField.choice(WAY, ways));
    }

    @Override
    public Map<String, String> faults(Map<String, String> values) {
        Map<String, String> faults = new LinkedHashMap<>();
        String token = values.getOrDefault(TOKEN, "");
        if (!token.isEmpty() && !token.matches("[0-9]{3,18}:[A-Za-z0-9_-]{20,80}")) {
            faults.put(TOKEN, "channels.TELEGRAM.botToken.malformed");
        }
        if (WEB_HOOK.equals(values.get(WAY)) && !reachable()) {
            faults.put(WAY, "channels.TELEGRAM.way.unreachable");
        }
        return faults;
    }

    /** Telegram comes to addresses with TLS only. */
    private boolean reachable() {
        return baseUrl.startsWith("https://");
    }

    @Override
    public Map<String, String> toCopy(Inbox inbox, ChannelConnection connection) {
        String bot = connection.setting(BOT);
        return bot.isEmpty() ? Map.of() : Map.of("link", "https://t.me/" + bot);
    }

    @Override
    public void saved(TenantId tenant, InboxId id) {
        String token = connections.secret(tenant, id, TOKEN).orElse("");
        Optional<ChannelConnection> connection = connections.of(tenant, id);
        if (token.isEmpty() || connection.isEmpty()) {
            return;
        }
        BotApi.Reply me = api.call(token, "getMe", JsonValue.EMPTY_JSON_OBJECT);
        if (me.ok()) {
            connections.remember(tenant, id, BOT, me.result().text("username"));
        }
        if (connection.get().setting(WAY).equals(WEB_HOOK)) {
            api.call(token, "setWebhook", hook(token, inboxes.byId(tenant, id)));
        } else {
            api.call(token, "deleteWebhook", JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    private JsonObject hook(String token, Inbox inbox) {
        JsonObjectBuilder hook = JSON.createObjectBuilder()
                .add("url", address(inbox))
                .add("secret_token", hookSecret(token, inbox))
                .add("max_connections", 20);
        return hook.add("allowed_updates", wanted()).build();
    }

    static JsonArrayBuilder wanted() {
        return JSON.createArrayBuilder(List.of("message", "edited_message", "callback_query", "my_chat_member"));
    }

    private String address(Inbox inbox) {
        return baseUrl + "/hooks/telegram/" + inbox.publicKey();
    }

    @Override
    public void leaving(TenantId tenant, InboxId inbox) {
        connections
                .secret(tenant, inbox, TOKEN)
                .ifPresent(token -> api.call(token, "deleteWebhook", JsonValue.EMPTY_JSON_OBJECT));
    }

    @Override
    public String probe(TenantId tenant, InboxId id) {
        String token = connections.secret(tenant, id, TOKEN).orElse("");
        Optional<ChannelConnection> connection = connections.of(tenant, id);
        if (token.isEmpty() || connection.isEmpty()) {
            return TelegramProblems.TOKEN;
        }
        try {
            BotApi.Reply hook = api.call(token, "getWebhookInfo", JsonValue.EMPTY_JSON_OBJECT);
            return hook.ok()
                    ? problem(hook.result(), connection.get(), inboxes.byId(tenant, id))
                    : TelegramProblems.text(hook);
        } catch (Unanswered failure) {
            return "channels.problem.unreachable";
        }
    }

    private String problem(JsonView hook, ChannelConnection connection, Inbox inbox) {
        boolean comes = connection.setting(WAY).equals(WEB_HOOK);
        String expected = comes ? address(inbox) : "";
        if (!hook.text("url").equals(expected)) {
            return TelegramProblems.PREFIX + "elsewhere";
        }
        return comes && hook.number("pending_update_count", 0) > 0 && hook.has("last_error_message")
                ? TelegramProblems.PREFIX + "hook"
                : "";
    }
}
