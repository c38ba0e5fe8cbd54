package org.alongside.inbox.channel.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.inbox.channel.ChannelField;
import org.alongside.inbox.channel.ChannelField.Type;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.inbox.channel.ChannelSetups;
import org.alongside.inbox.shell.Texts;
import org.alongside.routing.ChannelConnection;
import org.alongside.routing.ChannelConnections;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.SettingsTabs;

/** Makes the pages of the channels for the admin who asks. */
@ApplicationScoped
class ChannelViews {

    private final Inboxes inboxes;
    private final ChannelConnections connections;
    private final ChannelSetups setups;
    private final Texts texts;
    private final Here here;

    @Inject
    ChannelViews(Inboxes inboxes, ChannelConnections connections, ChannelSetups setups, Texts texts, Here here) {
        this.inboxes = inboxes;
        this.connections = connections;
        this.setups = setups;
        this.texts = texts;
        this.here = here;
    }

    ChannelsPage all() {
        Map<InboxId, ChannelConnection> known = connections.all(here.tenantId()).stream()
                .collect(Collectors.toMap(ChannelConnection::inbox, Function.identity()));
        return new ChannelsPage(
                tabs(),
                inboxes.all(here.tenantId()).stream()
                        .map(inbox -> new ChannelsPage.Connected(
                                inbox.name(),
                                inbox.channel().name(),
                                url(inbox.id()),
                                Health.of(known.getOrDefault(inbox.id(), none(inbox)))))
                        .toList(),
                setups.all().stream()
                        .map(setup -> new ChannelsPage.Kind(setup.channel().name(), formOf(setup.channel())))
                        .toList());
    }

    ChannelPage one(Inbox inbox, ChannelSetup setup) {
        ChannelConnection connection = connection(inbox);
        String kind = inbox.channel().name();
        return new ChannelPage(
                tabs(),
                up(),
                url(inbox.id()),
                inbox.name(),
                kind,
                inbox.assistantName(),
                inbox.languages(),
                Health.of(connection),
                inbox.channel() != ChannelKind.WEB_CHAT,
                texts.has("channels." + kind + ".steps"),
                setup.toCopy(inbox, connection).entrySet().stream()
                        .map(copy -> new ChannelPage.Pair(
                                copy.getKey(), "channels." + kind + ".copy." + copy.getKey(), copy.getValue()))
                        .toList(),
                setup.fields().stream()
                        .filter(field -> !connection.setting(field.name()).isEmpty())
                        .map(field -> setting(kind, field, connection))
                        .toList(),
                setup.fields().stream()
                        .map(ChannelField::name)
                        .filter(connection.secrets()::contains)
                        .map(name -> "channels." + kind + "." + name)
                        .toList());
    }

    private static ChannelPage.Pair setting(String kind, ChannelField field, ChannelConnection connection) {
        String label = "channels." + kind + "." + field.name();
        return new ChannelPage.Pair(field.name(), label, connection.setting(field.name()));
    }

    ChannelFormPage form(ChannelSetup setup, Typed typed, Map<String, String> errors) {
        return form(setup, typed, errors, formOf(setup.channel()), up(), Optional.empty(), Set.of());
    }

    ChannelFormPage form(ChannelSetup setup, Inbox inbox, Typed typed, Map<String, String> errors) {
        Set<String> kept = connection(inbox).secrets();
        return form(setup, typed, errors, url(inbox.id()) + "/edit", url(inbox.id()), Optional.of(inbox), kept);
    }

    private ChannelFormPage form(
            ChannelSetup setup,
            Typed typed,
            Map<String, String> errors,
            String url,
            String back,
            Optional<Inbox> known,
            Set<String> kept) {
        boolean chat = setup.channel() == ChannelKind.WEB_CHAT;
        return new ChannelFormPage(
                tabs(),
                up(),
                url,
                back,
                setup.channel().name(),
                known.isPresent(),
                typed.name(),
                typed.assistantName(),
                typed.languages(),
                setup.fields().stream().map(field -> asked(field, typed, kept)).toList(),
                chat ? typed.look() : null,
                known.filter(inbox -> chat)
                        .map(inbox -> "/widget/" + inbox.publicKey())
                        .orElse(null),
                errors);
    }

    private static ChannelFormPage.Asked asked(ChannelField field, Typed typed, Set<String> kept) {
        boolean secret = field.type() == Type.SECRET;
        return new ChannelFormPage.Asked(
                field.name(),
                field.type().name(),
                field.required(),
                typed.values().getOrDefault(field.name(), ""),
                secret && kept.contains(field.name()),
                field.choices());
    }

    ChannelConnection connection(Inbox inbox) {
        return connections.of(here.tenantId(), inbox.id()).orElseGet(() -> none(inbox));
    }

    String up() {
        return SettingsTabs.url(here.tenant(), "channels");
    }

    String url(InboxId inbox) {
        return up() + "/" + inbox;
    }

    private String formOf(ChannelKind kind) {
        return up() + "/new/" + kind;
    }

    private SettingsTabs tabs() {
        return SettingsTabs.of(here.tenant(), "channels");
    }

    private static ChannelConnection none(Inbox inbox) {
        return ChannelConnection.none(inbox.tenant(), inbox.id(), inbox.channel());
    }

    List<String> languages() {
        return here.tenant().languages();
    }
}
