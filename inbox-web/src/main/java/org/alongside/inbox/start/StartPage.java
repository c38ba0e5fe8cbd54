package org.alongside.inbox.start;

import java.util.List;
import org.alongside.shared.web.View;

/**
 * The door for people who are not in a business yet.
 *
 * @param businesses that the person is a member of
 * @param demos customers' pages of a demo installation
 */
public record StartPage(boolean signedIn, boolean operator, List<Business> businesses, List<Demo> demos)
        implements View {

    /** A business to enter. */
    public record Business(String name, String url) {}

    /** A customer's page. */
    public record Demo(String name, String url) {}
}
