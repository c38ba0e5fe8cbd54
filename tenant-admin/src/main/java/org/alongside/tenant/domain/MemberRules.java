package org.alongside.tenant.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** What a member must look like. */
public final class MemberRules {

    private static final Pattern USERNAME = Pattern.compile("[^\\s/]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private MemberRules() {}

    /** @throws RefusedException if a field is missing or malformed */
    public static Member check(
            MemberId id, String username, String name, String email, @Nullable Role role, List<String> languages) {
        if (role == null) {
            throw new RefusedException("tenant.role.missing");
        }
        return new Member(
                id,
                username(username),
                Texts.require(name, "tenant.name.missing"),
                Texts.require(email, EMAIL, "tenant.email.malformed"),
                role,
                Languages.require(languages));
    }

    /** Identity providers do not tell capitals from small letters. */
    public static String username(@Nullable String typed) {
        return Texts.require(typed, USERNAME, "tenant.username.malformed").toLowerCase(Locale.ROOT);
    }
}
