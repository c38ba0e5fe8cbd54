package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedQuestionsTest {

    private static final Map<String, String> PACKAGE = Map.of(
            "order_number",
            "MP-4711",
            "amount",
            "$42.50",
            "date",
            "3 May",
            "email",
            "rosa@example.com",
            "merchant",
            "Bluebird");
    private static final String NEED = "I was charged twice for my order and want the money back";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello Rosa. Could you tell me your order number, please? | order_number",
                "Which order is it about? | order_number",
                "May I have the e-mail on the account? | email",
                "How much were you charged? | amount",
                "When did that happen, what was the date? | date",
                "I will need the merchant as well. | merchant",
                "How can I help you today? | need",
                "Hi! What seems to be the problem? | need",
                "¿Me puede indicar el número de pedido? | order_number",
                "¿Cuál es su correo? | email",
                "Necesito la fecha de la compra. | date,order_number",
                "¿En qué puedo ayudarle? | need",
                "¿Qué le pasó? | need",
                "Pode me informar o valor cobrado? | amount",
                "Qual é o número do pedido? | order_number",
                "Em que posso ajudar? | need",
                "Pode me confirmar a data? | date"
            })
    void agentAsksForWhatThePackageHolds(String said, String repeated) {
        assertEquals(Set.of(repeated.split(",")), RepeatedQuestions.in(said, PACKAGE, NEED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I see that you were charged $42.50 twice. I have refunded one of them.",
                "Can you confirm that it is order MP-4711?",
                "Is there anything else about your order that I can do?",
                "Your order will arrive on Friday.",
                "Which card shall we refund?",
                "Could you send me a photo of the receipt?",
                "Do you want the money on the same account?",
                "Le devolvemos el importe hoy mismo.",
                "¿Quiere que le enviemos el recibo?",
                "O valor volta para a sua conta em dois dias.",
                "Thank you for waiting. Give me a moment, please."
            })
    void helpingMakingSureAndAskingForNewThingsRepeatNothing(String said) {
        assertEquals(Set.of(), RepeatedQuestions.in(said, PACKAGE, NEED));
    }

    @Test
    void whatNobodyKnowsMayBeAsked() {
        assertEquals(Set.of(), RepeatedQuestions.in("What is your order number? How can I help?", Map.of(), ""));
    }
}
