package org.alongside.inbox.channel.whatsapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.inbox.channel.CarrierHttp.Unanswered;
import org.alongside.inbox.channel.ChannelField;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.inbox.channel.ReplyWindow;
import org.alongside.inbox.channel.SharedSecret;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.shared.Ids;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A number of the business, an app of theirs at Meta, and our address in that app. */
@ApplicationScoped
public class WhatsAppSetup implements ChannelSetup {

    static final String TOKEN = "accessToken";
    static final String TEMPLATE = "template";
    static final String TEMPLATE_LANGUAGE = "templateLanguage";
    static final String VERIFY_TOKEN = "verifyToken";

    private static final long NO_SUCH_OBJECT = 100;

    private final ChannelConnections connections;
    private final Graph graph;
    private final Ids ids;
    private final String baseUrl;

    @Inject
    public WhatsAppSetup(
            ChannelConnections connections,
            Graph graph,
            Ids ids,
            @ConfigProperty(name = "alongside.base-url") String baseUrl) {
        this.connections = connections;
        this.graph = graph;
        this.ids = ids;
        this.baseUrl = baseUrl;
    }

    @Override
    public ChannelKind channel() {
        return ChannelKind.WHATSAPP;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(
                ChannelField.text(WhatsAppNumbers.NUMBER),
                ChannelField.secret(TOKEN),
                ChannelField.secret(WhatsAppNumbers.APP_SECRET),
                ChannelField.text(TEMPLATE).optional(""),
                ChannelField.text(TEMPLATE_LANGUAGE).optional("en"));
    }

    @Override
    public Map<String, String> faults(Map<String, String> values) {
        Map<String, String> faults = new LinkedHashMap<>();
        check(WhatsAppNumbers.NUMBER, "[0-9]{5,20}", values, faults);
        check(TOKEN, "\\S{10,2000}", values, faults);
        check(WhatsAppNumbers.APP_SECRET, "[0-9a-fA-F]{32}", values, faults);
        check(TEMPLATE, "[a-z0-9_]{1,512}", values, faults);
        check(TEMPLATE_LANGUAGE, "[a-z]{2,3}(_[A-Z]{2})?", values, faults);
        return faults;
    }

    private static void check(String name, String form, Map<String, String> values, Map<String, String> faults) {
        String value = values.getOrDefault(name, "");
        if (!value.isEmpty() && !value.matches(form)) {
            faults.put(name, "channels.WHATSAPP." + name + ".malformed");
        }
    }

    @Override
    public Map<String, String> toCopy(Inbox inbox, ChannelConnection connection) {
        Map<String, String> copies = new LinkedHashMap<>();
        copies.put("address", baseUrl + "/hooks/whatsapp/" + inbox.publicKey());
        copies.put("token", connection.setting(VERIFY_TOKEN));
        return copies;
    }

    @Override
    public Optional<ReplyWindow> window() {
        return Optional.of(WhatsAppSender.WINDOW);
    }

    @Override
    public void saved(TenantId tenant, InboxId inbox) {
        boolean fresh = connections
                .of(tenant, inbox)
                .filter(connection -> connection.setting(VERIFY_TOKEN).isEmpty())
                .isPresent();
        if (fresh) {
            connections.remember(
                    tenant, inbox, VERIFY_TOKEN, ids.next().toString().replace("-", ""));
        }
    }

    /** Asks for the number with a proof that token and app secret belong together. */
    @Override
    public String probe(TenantId tenant, InboxId inbox) {
        Optional<ChannelConnection> connection = connections.of(tenant, inbox);
        String token = connections.secret(tenant, inbox, TOKEN).orElse("");
        String secret =
                connections.secret(tenant, inbox, WhatsAppNumbers.APP_SECRET).orElse("");
        if (connection.isEmpty() || token.isEmpty() || secret.isEmpty()) {
            return WhatsAppProblems.TOKEN;
        }
        String proof = SharedSecret.hmacSha256(token.getBytes(StandardCharsets.UTF_8), secret);
        String number = connection.get().setting(WhatsAppNumbers.NUMBER);
        try {
            return problem(
                    graph.get(number + "?fields=display_phone_number,verified_name&appsecret_proof=" + proof, token));
        } catch (Unanswered failure) {
            return "channels.problem.unreachable";
        }
    }

    private static String problem(Graph.Reply reply) {
        if (reply.ok()) {
            return "";
        }
        if (reply.error().contains("appsecret_proof")) {
            return "channels.WHATSAPP.problem.secret";
        }
        if (reply.code() == NO_SUCH_OBJECT) {
            return "channels.WHATSAPP.problem.number";
        }
        return reply.answer().status() == 401 ? WhatsAppProblems.TOKEN : WhatsAppProblems.text(reply.code());
    }
}
