package org.alongside.tenant.web;

import java.util.List;
import java.util.Map;
import org.alongside.shared.web.View;
import org.alongside.tenant.Member;
import org.alongside.tenant.Role;
import org.alongside.tenant.SettingsTabs;

/**
 * Who works here.
 *
 * @param typed what was typed into the form that did not pass
 * @param errors key of a text by field
 */
public record PeoplePage(
        String url, SettingsTabs tabs, List<Member> members, MemberForm typed, Map<String, String> errors)
        implements View {

    public Role[] roles() {
        return Role.values();
    }
}
