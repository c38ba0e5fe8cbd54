package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.knowledge.ApprovedReplies;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.ReadyReply;
import org.alongside.knowledge.ReplyMoment;
import org.alongside.routing.Author;
import org.alongside.routing.Intent;
import org.alongside.routing.RequiredField;
import org.alongside.routing.application.LookingUp.Looked;
import org.alongside.routing.application.ReadingTurns.Read;
import org.alongside.routing.domain.Fields;
import org.alongside.tenant.BusinessHours;

/** Chooses the approved replies to a message, and fills their fields with what is known. No transaction is open. */
@ApplicationScoped
class ChoosingReplies {

    /** Known of every conversation, whatever its intent. */
    static final List<String> COMMON_FIELDS =
            List.of("contact_name", "business_name", "assistant_name", "today", "next_opening");

    private final ApprovedReplies replies;
    private final Businesses businesses;
    private final Clock clock;

    @Inject
    ChoosingReplies(ApprovedReplies replies, Businesses businesses, Clock clock) {
        this.replies = replies;
        this.businesses = businesses;
        this.clock = clock;
    }

    /**
     * The intent's own, else those of the first further one that fits it.
     *
     * @param up what was looked up for it
     * @param audience CUSTOMERS when the assistant would say it, AGENTS_ONLY for a draft
     */
    Optional<ReadyReply> choose(Admitted turn, Read read, String intent, String market, Looked up, Audience audience) {
        Optional<Intent> known = turn.policy().intent(intent);
        Stream<String> further = known.stream().flatMap(own -> own.approvedReplies().stream());
        List<String> keys = Stream.concat(Stream.of(intent).filter(key -> !key.isEmpty()), further)
                .toList();
        return keys.isEmpty()
                ? Optional.empty()
                : replies.choose(turn.tenant(), keys, moment(turn, read, known, market, up, audience));
    }

    private ReplyMoment moment(
            Admitted turn, Read read, Optional<Intent> intent, String market, Looked up, Audience audience) {
        Instant now = clock.instant();
        BusinessHours hours = businesses.hours(turn.tenant());
        String language = read.facts().language();
        Map<String, String> values = values(turn, intent, language, hours, now);
        values.putAll(up.values());
        return new ReplyMoment(
                language,
                market,
                now,
                hours.openAt(now),
                turn.standing().regard().highValue(),
                audience,
                values,
                said(turn));
    }

    private static List<String> said(Admitted turn) {
        return turn.standing().recent().stream()
                .filter(line -> line.author() == Author.ASSISTANT)
                .map(line -> line.text())
                .toList();
    }

    /** What the contact said, and what is known of contact and business. Nothing stands for what is not known. */
    private static Map<String, String> values(
            Admitted turn, Optional<Intent> intent, String language, BusinessHours hours, Instant now) {
        List<String> asked = new ArrayList<>(turn.standing().recentOfContact());
        asked.add(turn.message().text());
        List<RequiredField> wanted = intent.map(Intent::requiredFields).orElse(List.of());
        Map<String, String> values = new LinkedHashMap<>(Fields.collected(wanted, asked));
        values.put("contact_name", turn.standing().contactName());
        values.put("business_name", turn.business().tenant().name());
        values.put("assistant_name", turn.business().inbox().assistantName());
        Locale locale = Locale.forLanguageTag(language);
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        values.put("today", day.format(LocalDate.ofInstant(now, hours.zone())));
        hours.nextOpening(now)
                .filter(opening -> opening.isAfter(now))
                .map(opening ->
                        DateTimeFormatter.ofPattern("EEEE HH:mm", locale).format(opening.atZone(hours.zone())))
                .ifPresent(opening -> values.put("next_opening", opening));
        values.values().removeIf(String::isBlank);
        return values;
    }
}
