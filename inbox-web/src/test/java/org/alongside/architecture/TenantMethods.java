package org.alongside.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

/** Methods that a tenant's transaction surrounds. */
final class TenantMethods {

    private TenantMethods() {}

    static DescribedPredicate<JavaMethod> runInTenant() {
        return DescribedPredicate.describe("run in a tenant's transaction", TenantMethods::surrounded);
    }

    static ArchCondition<JavaMethod> takeTheTenantFirst() {
        return new ArchCondition<>("take the tenant first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<JavaClass> parameters = method.getRawParameterTypes();
                boolean first = !parameters.isEmpty() && parameters.get(0).isEquivalentTo(TenantId.class);
                events.add(new SimpleConditionEvent(method, first, method.getFullName()));
            }
        };
    }

    private static boolean surrounded(JavaMethod method) {
        boolean called = !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
        boolean interceptor = method.getOwner().isAnnotatedWith(Interceptor.class);
        return called
                && !interceptor
                && (method.isAnnotatedWith(InTenant.class) || method.getOwner().isAnnotatedWith(InTenant.class));
    }
}
