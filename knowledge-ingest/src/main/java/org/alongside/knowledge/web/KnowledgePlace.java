package org.alongside.knowledge.web;

/** The tabs above everything that a business knows, in their order; the text of one is {@code replies.tabs.<NAME>}. */
public enum KnowledgePlace {
    DOCUMENTS(""),
    REPLIES("/replies"),
    GAPS("/gaps"),
    REVIEW("/review"),
    WEBSITES("/websites"),
    MARKETS("/markets");

    private final String path;

    KnowledgePlace(String path) {
        this.path = path;
    }

    String url(Addresses addresses) {
        return addresses.home() + path;
    }
}
