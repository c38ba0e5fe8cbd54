package org.alongside.launch;

/** What a person reads when everything runs. */
final class Greeting {

    private static final String TEXT = """

              Staff sign in        %1$s
              Customers write      %1$s/demo/marlow     Marlow Pay, pay later, in English
                                   %1$s/demo/alameda    Tienda Alameda, a shop, in Spanish and Portuguese
              Keycloak             %2$s

              Who                  Marlow Pay                             Tienda Alameda
              agents               ana.brooks, ben.carter, chloe.diaz     lucia.ortega, marcos.vidal, joana.prates
              supervisor           sam.reed                               elena.ruiz
              admin                maya.lin                               pablo.serra
              platform operator    olga
              The password of everybody in this demo is: alongside

              Data and logs        %3$s
              Stop with Ctrl-C or ./alongside stop. The data stays; ./alongside run --reset starts over.
            """;

    private Greeting() {}

    static String of(Settings settings) {
        return TEXT.formatted(settings.baseUrl(), settings.keycloakUrl(), settings.data());
    }
}
