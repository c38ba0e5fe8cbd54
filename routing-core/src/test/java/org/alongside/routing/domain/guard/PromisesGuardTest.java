package org.alongside.routing.domain.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have refunded your order.",
                "I've just cancelled it for you.",
                "We’ve updated your address.",
                "Your refund has been processed.",
                "I will refund the fee.",
                "We'll make sure it arrives.",
                "You will be refunded.",
                "I guarantee that it arrives.",
                "He cancelado su pedido.",
                "Hemos procesado tu reembolso.",
                "Te devolveremos el dinero.",
                "Su pedido ha sido cancelado.",
                "Voy a cancelar el pedido.",
                "Cancelei o seu pedido.",
                "O valor foi estornado.",
                "Vou cancelar a compra.",
                "Você receberá o reembolso."
            })
    void aPromiseIsFound(String reply) {
        assertTrue(PromisesGuard.found(reply, List.of()).isPresent(), reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can cancel the order in your account.",
                "To change your card, open Settings.",
                "Refunds are paid to the card that you used.",
                "If you cancel, the plan ends.",
                "Puede cancelar el pedido en su cuenta.",
                "Para devolver un artículo, imprima la etiqueta.",
                "El reembolso se hace en la misma tarjeta.",
                "Você pode cancelar o pedido na sua conta.",
                "Para trocar o cartão, abra as configurações."
            })
    void anExplanationIsNoPromise(String reply) {
        assertEquals(Optional.empty(), PromisesGuard.found(reply, List.of()));
    }

    @Test
    void whatAPassageSaysMayBeRepeated() {
        String passage = "We will refund the price when the parcel is back with us.";

        assertEquals(Optional.empty(), PromisesGuard.found("We will refund the price.", List.of(passage)));
    }
}
