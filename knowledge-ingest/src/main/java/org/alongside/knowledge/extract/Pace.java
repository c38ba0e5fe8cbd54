package org.alongside.knowledge.extract;

/** Hears how far a reader has come, which also says that it is not stuck. */
interface Pace {

    /** Nobody listens. */
    Pace UNHEARD = (done, all) -> {};

    /** @param all pages or rows there are; 0 when not known in advance */
    void at(int done, int all);
}
