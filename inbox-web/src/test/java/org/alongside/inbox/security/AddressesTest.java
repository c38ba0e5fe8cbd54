package org.alongside.inbox.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/widget/loader.js", "/demo/marlow", "/assets/inbox/app.css", "/health/ready"})
    void anybodyReachesTheseAddresses(String path) {
        assertTrue(PublicAddresses.contain(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/acme/inbox",
                "/api/acme/hours",
                "/platform",
                "/widgets",
                "/assetsx",
                "/healthy",
                "//login",
                "/metrics"
            })
    void othersNeedASignIn(String path) {
        assertFalse(PublicAddresses.contain(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/acme/inbox,,/acme/inbox",
        "/acme/inbox,state=1&code=2&iss=x&session_state=y,/acme/inbox",
        "/acme/inbox,state=1&tab=mine&code=2,/acme/inbox?tab=mine",
        "//evil.example,code=1,/evil.example"
    })
    void signInLeavesNoTraceInTheAddress(String path, String query, String expected) {
        assertEquals(expected, SignInAnswer.without(path, query));
    }
}
