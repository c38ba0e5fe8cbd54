package org.alongside.launch;

/** What a person reads when everything runs. */
final class Greeting {

    private static final String TEXT = """

              Alongside            %1$s
              Marlow Pay           %1$s/marlow      (English)
              Tienda Alameda       %1$s/alameda     (Spanish, customers also in Portuguese)
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
