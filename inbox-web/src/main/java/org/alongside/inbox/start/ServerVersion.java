package org.alongside.inbox.start;

/** Releases of PostgreSQL in which row-level security holds: older minor ones leak rows through planner statistics. */
final class ServerVersion {

    private static final int FIRST_OF_18 = 180_000;

    private ServerVersion() {}

    /** @param number as in {@code server_version_num}: 170006 is 17.6 */
    static boolean sound(int number) {
        return number >= FIRST_OF_18 || between(number, 160_010, 170_000) || between(number, 170_006, 180_000);
    }

    private static boolean between(int number, int from, int before) {
        return number >= from && number < before;
    }
}
