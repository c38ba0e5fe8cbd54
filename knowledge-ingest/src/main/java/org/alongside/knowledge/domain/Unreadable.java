package org.alongside.knowledge.domain;

/** The file cannot be read, for a reason that the person who uploaded it can understand and mend. */
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remark;

    /** @param remark key of a text that says what is wrong and what to do */
    public Unreadable(String remark) {
        super(remark);
        this.remark = remark;
    }

    public Unreadable(String remark, Throwable cause) {
        super(remark, cause);
        this.remark = remark;
    }

    public String remark() {
        return remark;
    }
}
