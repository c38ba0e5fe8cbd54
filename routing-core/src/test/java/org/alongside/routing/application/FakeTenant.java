package org.alongside.routing.application;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.TestDatabase;
import org.alongside.tenant.BusinessHours;
import org.alongside.tenant.BusinessHours.Span;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Hours;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Members;
import org.alongside.tenant.Role;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;

/** Acme with one inbox and two agents, open from nine to six. */
final class FakeTenant {

    static final InboxId INBOX = new InboxId(new UUID(5, 1));
    static final Inbox CHAT = new Inbox(
            TestDatabase.ACME,
            INBOX,
            "Chat",
            ChannelKind.WEB_CHAT,
            "key",
            List.of("en"),
            List.of(),
            "#123456",
            "Alma",
            Map.of());
    private static final BusinessHours NINE_TO_SIX = nineToSix();
    private static final List<Member> PEOPLE = List.of(
            new Member(World.ANA, "ana", "Ana", "ana@acme.example", Role.AGENT, List.of("en")),
            new Member(World.LUCIA, "lucia", "Lucía", "lucia@acme.example", Role.AGENT, List.of("es")));

    final Tenants tenants = Fake.of(Tenants.class, Map.of("byId", arguments -> tenant((TenantId) arguments[0])));
    Inbox inbox = CHAT;
    final Inboxes inboxes = Fake.of(Inboxes.class, Map.of("byId", arguments -> inbox));
    final Hours hours = Fake.of(Hours.class, Map.of("of", arguments -> NINE_TO_SIX));
    final Members members = Fake.of(
            Members.class, Map.of("all", arguments -> PEOPLE, "byId", arguments -> person((MemberId) arguments[1])));

    private static Tenant tenant(TenantId id) {
        return new Tenant(id, "acme", "Acme", "en", List.of("en", "es", "pt"), ZoneId.of("UTC"), "generic", true);
    }

    /** From now on its inbox is of another kind. */
    void on(ChannelKind channel) {
        inbox = new Inbox(
                TestDatabase.ACME,
                INBOX,
                "Chat",
                channel,
                "key",
                List.of("en"),
                List.of(),
                "#123456",
                "Alma",
                Map.of());
    }

    private static Member person(MemberId id) {
        return PEOPLE.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static BusinessHours nineToSix() {
        Span day = new Span(LocalTime.of(9, 0), LocalTime.of(18, 0));
        return new BusinessHours(
                ZoneId.of("UTC"),
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), weekday -> day)));
    }
}
