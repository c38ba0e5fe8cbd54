package org.alongside.inbox.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people sign in. Named, because the annotation of the mechanism can only be configured by expressions. */
@Named("oidc")
@ApplicationScoped
public class OidcSettings {

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String baseUrl;

    @Inject
    OidcSettings(
            @ConfigProperty(name = "alongside.oidc.issuer") String issuer,
            @ConfigProperty(name = "alongside.oidc.client-id") String clientId,
            @ConfigProperty(name = "alongside.oidc.client-secret") String clientSecret,
            @ConfigProperty(name = "alongside.base-url") String baseUrl) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.baseUrl = baseUrl;
    }

    public String getIssuer() {
        return issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public String getCallback() {
        return baseUrl + "/callback";
    }

    public String getHome() {
        return baseUrl + "/";
    }
}
