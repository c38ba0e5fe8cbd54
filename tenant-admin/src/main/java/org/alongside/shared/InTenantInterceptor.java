package org.alongside.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@InTenant
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class InTenantInterceptor {

    private final TenantTransactions transactions;

    @Inject
    InTenantInterceptor(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        return transactions.in(tenantOf(call), call::proceed);
    }

    private static TenantId tenantOf(InvocationContext call) {
        for (Object argument : call.getParameters()) {
            if (argument instanceof TenantId tenant) {
                return tenant;
            }
        }
        throw new IllegalStateException("No TenantId among the arguments of " + call.getMethod());
    }
}
