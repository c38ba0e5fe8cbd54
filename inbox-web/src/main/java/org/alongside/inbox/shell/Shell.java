package org.alongside.inbox.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.alongside.metrics.Alarms.Alarm;
import org.alongside.metrics.Notice;
import org.alongside.tenant.Member;
import org.alongside.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page shows. Templates reach it as {@code shell}.
 *
 * @param path address of this page, to come back to
 * @param theme light, dark, or null for the device's own
 * @param workspaces of the reader, for the switch; empty where no switch is shown
 * @param alarms for those who answer for quality, on every page of theirs
 * @param notices what the reader has not taken note of yet
 * @param flash what the last form did, said once
 * @param formats times and figures in the reader's language and the business's zone
 * @param version changes whenever an asset does
 */
public record Shell(
        String path,
        Locale locale,
        @Nullable String theme,
        @Nullable Tenant tenant,
        @Nullable Member member,
        @Nullable String username,
        List<NavItem> nav,
        List<Workspace> workspaces,
        List<Alarm> alarms,
        List<Notice> notices,
        @Nullable Flash flash,
        Formats formats,
        String version) {

    public String language() {
        return locale.getLanguage();
    }

    public String home() {
        return nav.isEmpty() ? "/" : nav.get(0).url();
    }

    public String styles() {
        return "/assets/inbox/app.css?v=" + version;
    }

    /** The person's name as colleagues read it. */
    public String name() {
        return member != null ? member.name() : username != null ? username : "";
    }

    public String initials() {
        return Initials.of(name());
    }

    /** Which notices this page shows already. */
    public String noticed() {
        return Notice.ids(notices);
    }

    /** {@link Formats#when}, so that templates stay short. */
    public String when(Instant instant) {
        return formats.when(instant);
    }

    public String moment(Instant instant) {
        return formats.moment(instant);
    }

    public String percent(double share) {
        return formats.percent(share);
    }

    public String number(Number number) {
        return formats.number(number);
    }

    public String duration(Duration duration) {
        return formats.duration(duration);
    }
}
