package org.alongside.routing.web;

import java.util.List;
import org.alongside.shared.web.View;
import org.alongside.tenant.Member;
import org.jspecify.annotations.Nullable;

/** The charter, to edit. */
public record CharterFormPage(
        CharterForm form, List<Member> members, @Nullable Refusal refusal, String save, String back) implements View {}
