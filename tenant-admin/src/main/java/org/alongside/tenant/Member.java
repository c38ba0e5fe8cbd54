package org.alongside.tenant;

import java.util.List;

/**
 * A person who works for a tenant.
 *
 * @param username the name at the identity provider, unique in the tenant
 * @param languages that the person answers in
 */
public record Member(MemberId id, String username, String name, String email, Role role, List<String> languages) {}
