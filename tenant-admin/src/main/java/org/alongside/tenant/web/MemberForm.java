package org.alongside.tenant.web;

import jakarta.ws.rs.FormParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of one member. A class, because REST fills it field by field. */
public class MemberForm {

    @FormParam("username")
    private @Nullable String username;

    @FormParam("name")
    private @Nullable String name;

    @FormParam("email")
    private @Nullable String email;

    @FormParam("role")
    private @Nullable String role;

    @FormParam("languages")
    private @Nullable List<String> languages;

    public @Nullable String getUsername() {
        return username;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public @Nullable String getRole() {
        return role;
    }

    public List<String> getLanguages() {
        return languages == null ? List.of() : languages;
    }
}
