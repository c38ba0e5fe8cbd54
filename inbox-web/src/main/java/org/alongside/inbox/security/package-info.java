/** Who is asking, and what they may reach: sign-in with the identity provider, bearer tokens, admission to tenants. */
@NullMarked
package org.alongside.inbox.security;

import org.jspecify.annotations.NullMarked;
