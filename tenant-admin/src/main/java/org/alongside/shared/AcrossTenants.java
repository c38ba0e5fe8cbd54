package org.alongside.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the method in a transaction without a tenant, in which only tables that opted in (see {@code shared.protect})
 * show rows. For two uses: finding the tenant of a request, and finding the queue rows that are due.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AcrossTenants {

    /** What is looked for. */
    @Nonbinding
    Scope value() default Scope.DIRECTORY;

    /** The two kinds of table that may be read without a tenant; the names stand in the migrations. */
    enum Scope {
        /** Who is who: tenants by slug, inboxes by public key. Tenants may be written by the operator's use cases. */
        DIRECTORY,
        /** What is due: ids of queue rows, to be claimed one by one in their tenant. */
        QUEUE
    }
}
