package org.alongside.routing.domain.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersGuardTest {

    private static List<String> unsupported(String reply, String... sources) {
        return NumbersGuard.unsupported(reply, List.of(sources));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You have 14 days.|Returns are possible within 14 days.",
                "It is 1,200.50 euros.|El importe es de EUR 1.200,50.",
                "It takes two weeks.|It takes 14 days.",
                "It takes a fortnight.|It takes 14 days.",
                "Tarda quince días.|It takes 15 days",
                "Son treinta y cinco días.|Plazo: 35 días",
                "São vinte e cinco dias.|Prazo: 25 dias",
                "It is valid for a year.|Válido durante 12 meses",
                "Within 48 hours.|En un plazo de 2 días",
                "Leva de 3 a 5 dias úteis.|Between 3 and 5 business days",
                "We close at 5:30 pm.|Opening hours until 17:30",
                "It ends on 12 May 2026.|Ends 2026-05-12",
                "Termina el 12/05/2026.|It ends on May 12th, 2026",
                "It ends on 12 May.|Ends 2026-05-12",
                "Abrimos a segunda-feira.|We open on Mondays",
                "Call 900-123-456.|Teléfono: +34 900 123 456",
                "Order AB-10233 is open.|my order is ab-10233",
                "You have fourteen days.|Returns are possible within 14 days.",
                "Tiene dos semanas.|El plazo es de 2 semanas.",
                "Você tem duas semanas.|O prazo é de 2 semanas.",
                "The fee is $1,234.50.|Fee: $1.234,50",
                "The fee is 5 euros.|A fee of €5.00 applies.",
                "Cuesta 4,95 €.|El envío cuesta 4.95 EUR.",
                "Late payments cost 3 %.|There is a charge of 3% on late payments.",
                "It is due on 3 May.|Due date: May 3rd",
                "Vence el 3 de mayo.|Fecha: 3 de Mayo",
                "Vence em 3 de maio.|Data: 3 de maio de 2026",
                "We open at 9:30.|Opening time 9:30 on weekdays",
                "On 2026-05-12 it ends.|It ends 2026/05/12.",
                "Call +34 900 123 456.|Telephone: +34 900 123 456",
                "Your order 4471-22 is late.|where is my order 4471-22?",
                "1. Open the app. 2. Choose a card.|Open the app and choose a card; 2 steps."
            })
    void whatStandsInASourceMayBeSaid(String reply, String source) {
        assertEquals(List.of(), unsupported(reply, source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is 1,200.50 dollars.|El importe es de EUR 1.200,50.|1,200.50 dollars",
                "It is 50 cents.|It is 50 euros.|50 cents",
                "It takes 5 days.|It takes 5 business days.|5 days",
                "It takes 2 to 5 days.|It takes 3 to 5 days.|2 to 5 days",
                "It ends on 12 May 2027.|It ends on 12 May 2026.|12 may 2027",
                "It ends on 12 May 2026.|It ends on 12 May.|12 may 2026",
                "Call 900-123-457.|Teléfono: +34 900 123 456|900-123-457",
                "It comes tomorrow.|It comes in some days.|tomorrow",
                "Llega el martes.|Llega el lunes.|martes",
                "Order AB-10234 is open.|my order is ab-10233|ab-10234",
                "We close at 6 pm.|Opening hours until 17:30|6 pm",
                "You have 30 days.|Returns are possible within 14 days.|30 days",
                "You have 14 days.|It costs 14 euros.|14 days",
                "You have 14 weeks.|within 14 days|14 weeks",
                "It costs $5.|It costs something.|$5",
                "It costs 5,50 €.|It costs 5 €.|5,50 €",
                "A charge of 3 percent.|A charge of 3 dollars.|3 percent",
                "Due on 4 May.|Due on 3 May.|4 may",
                "Tarda dos semanas.|Tarda unos días.|dos semanas",
                "Leva três dias ou 5 dias.|Leva 3 dias.|5 dias",
                "We open at 9:30.|We open at 10:30.|9:30"
            })
    void whatStandsInNoSourceIsNamed(String reply, String source, String figure) {
        assertEquals(List.of(figure), unsupported(reply, source));
    }

    @Test
    void severalSourcesCountTogether() {
        assertEquals(List.of(), unsupported("3 days and 5 %", "three days", "5%"));
    }

    @Test
    void aReplyWithoutFiguresNeedsNoSource() {
        assertEquals(List.of(), unsupported("One moment, please. You can change it in your account."));
    }
}
