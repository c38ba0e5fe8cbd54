package org.alongside.routing.ai;

/** Which part a word plays where somebody asks for a person. The order matters to nobody; there are at most 32. */
enum Part {
    /** Agent, colleague, manager. */
    PERSON,
    /** Someone, anybody. */
    SOMEBODY,
    /** Person, people, lady: anybody, and anybody's. */
    BODY,
    /** Doctor, lawyer, engineer: persons, but seldom whom a business has waiting. */
    EXPERT,
    /** A first name: of a colleague who is asked for, or of anybody else. */
    NAME,
    /** Support, department, office. */
    TEAM,
    /** Billing, claims: a department, or a subject. */
    AREA,
    TALK,
    /** Tell, explain. */
    TELL,
    CALL,
    /** Transfer, connect, put through. */
    HAND_OVER,
    WANT,
    /** Can, could, how, where. */
    MAY,
    LET,
    ME,
    YOU,
    /** Look, read, answer, solve: what is wanted of the person. */
    HELP,
    MACHINE,
    /** Typing, forms, links: what is offered instead of a person. */
    TYPE,
    NOT,
    YES,
    /** Told, promised, yesterday: what was. */
    PAST,
    THERE,
    REAL,
    /** Money, orders, accounts: what messages are about else. */
    MONEY,
    /** Articles, prepositions: passed over. */
    FILLER,
    NUMBER,
    OTHER,
    /** The beginning and the end of a sentence. */
    OPENS,
    ENDS;

    int bit() {
        return 1 << ordinal();
    }
}
