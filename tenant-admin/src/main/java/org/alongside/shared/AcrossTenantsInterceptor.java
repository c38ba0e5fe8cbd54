package org.alongside.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@AcrossTenants
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class AcrossTenantsInterceptor {

    private final TenantTransactions transactions;

    @Inject
    AcrossTenantsInterceptor(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        return transactions.across(scopeOf(call), call::proceed);
    }

    private static AcrossTenants.Scope scopeOf(InvocationContext call) {
        AcrossTenants onMethod = call.getMethod().getAnnotation(AcrossTenants.class);
        AcrossTenants declared = onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(AcrossTenants.class);
        return declared.value();
    }
}
