package org.alongside.inbox.shell;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/**
 * REST answers every address; these two families stay with the container's own servlet, which also serves what lies in
 * the modules' JARs.
 */
@WebListener
public class StaticFiles implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletRegistration files = event.getServletContext().getServletRegistration("default");
        files.addMapping("/assets/*", "/webjars/*");
    }
}
