package org.alongside.shared;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the method in a transaction that sees one tenant only: the tenant of its first {@link TenantId} argument. Joins
 * a running transaction of the same tenant, refuses one of another. Commits at the end; any exception rolls back.
 * Nothing slow and nothing networked belongs inside.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InTenant {}
