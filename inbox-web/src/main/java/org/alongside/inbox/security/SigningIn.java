package org.alongside.inbox.security;

import static jakarta.interceptor.Interceptor.Priority.APPLICATION;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.alongside.tenant.ApiKeys;

/** Browsers sign in at the identity provider; programs bring its token. The container knows one mechanism: this one. */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidc.issuer}",
        clientId = "${oidc.clientId}",
        clientSecret = "${oidc.clientSecret}",
        redirectURI = "${oidc.callback}",
        redirectToOriginalResource = true,
        tokenAutoRefresh = true,
        scope = {"openid", "profile", "email"},
        jwksConnectTimeout = 5000,
        jwksReadTimeout = 5000,
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"),
        logout = @LogoutDefinition(notifyProvider = true, redirectURI = "${oidc.home}"))
@Alternative
@Priority(APPLICATION)
@ApplicationScoped
public class SigningIn implements HttpAuthenticationMechanism {

    private final BeanManager beans;
    private final BearerTokens tokens;
    private final OpenIdContext session;

    @Inject
    SigningIn(BeanManager beans, BearerTokens tokens, OpenIdContext session) {
        this.beans = beans;
        this.tokens = tokens;
        this.session = session;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Optional<String> token = Bearer.token(request);
        if (token.isPresent() && Bearer.serves(request) && token.get().startsWith(ApiKeys.PREFIX)) {
            // Whose it is, only the business knows that the address names: admission asks.
            return context.notifyContainerAboutLogin(Program.NAME, Set.of());
        }
        if (token.isPresent() && Bearer.serves(request)) {
            return byToken(token.get(), response, context);
        }
        if (request.getUserPrincipal() != null && session.getAccessToken() == null) {
            return again(request, response, context);
        }
        // Asked about an anonymous request, the provider's mechanism would read its parameters, and the form be lost.
        boolean concerned = request.getUserPrincipal() != null
                || request.getRequestURI().equals("/callback")
                || context.isProtected()
                || context.isAuthenticationRequest();
        return concerned ? provider().validateRequest(request, response, context) : context.doNothing();
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return provider().secureResponse(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        // Without a session of the provider's there is nobody to sign out, and its mechanism would fail.
        if (request.getUserPrincipal() != null && session.getAccessToken() != null) {
            provider().cleanSubject(request, response, context);
        } else {
            context.cleanClientSubject();
        }
    }

    private AuthenticationStatus byToken(String token, HttpServletResponse response, HttpMessageContext context) {
        return tokens.caller(token)
                .map(caller -> context.notifyContainerAboutLogin(caller.name(), caller.groups()))
                .orElseGet(() -> {
                    Bearer.refuse(response, "error=\"invalid_token\"");
                    return AuthenticationStatus.SEND_FAILURE;
                });
    }

    /** The session lost its tokens, as after a move to another node: the provider still knows the browser. */
    private static AuthenticationStatus again(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        request.getSession().invalidate();
        if (Bearer.serves(request)) {
            Bearer.refuse(response, "");
            return AuthenticationStatus.SEND_FAILURE;
        }
        return context.redirect(request.getRequestURI());
    }

    private HttpAuthenticationMechanism provider() {
        Bean<?> bean = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                .filter(candidate -> candidate.getBeanClass() != SigningIn.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The container offers no OpenID Connect mechanism."));
        return (HttpAuthenticationMechanism)
                beans.getReference(bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
    }
}
