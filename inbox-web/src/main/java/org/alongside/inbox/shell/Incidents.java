package org.alongside.inbox.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.alongside.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Gives a fault of ours a number that a person can read out, and logs it under that number. */
@ApplicationScoped
public class Incidents {

    private static final Logger LOG = System.getLogger(Incidents.class.getName());
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS_OF_A_LETTER = 5;

    private final Ids ids;

    @Inject
    Incidents(Ids ids) {
        this.ids = ids;
    }

    /** @param place method and address of the request, without its query */
    String record(String place, @Nullable Throwable fault) {
        String number = number(ids.next().getLeastSignificantBits());
        LOG.log(Level.ERROR, String.format(Locale.ROOT, "Incident %s at %s", number, place), fault);
        return number;
    }

    static String number(long random) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(i == LENGTH / 2 ? "-" : "");
            number.append(LETTERS.charAt((int) (random >>> (i * BITS_OF_A_LETTER)) & (LETTERS.length() - 1)));
        }
        return number.toString();
    }
}
