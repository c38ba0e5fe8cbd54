package org.alongside.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Classes that the container makes. */
final class Beans {

    private Beans() {}

    static DescribedPredicate<JavaClass> scoped() {
        return DescribedPredicate.describe(
                "are scoped",
                type -> type.isAnnotatedWith(ApplicationScoped.class) || type.isAnnotatedWith(RequestScoped.class));
    }

    static ArchCondition<JavaClass> haveAConstructorForTheContainer() {
        return new ArchCondition<>("have an empty constructor or one marked @Inject") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean found = type.getConstructors().stream().anyMatch(Beans::serves);
                events.add(new SimpleConditionEvent(type, found, type.getName()));
            }
        };
    }

    private static boolean serves(JavaConstructor constructor) {
        return constructor.getRawParameterTypes().isEmpty() || constructor.isAnnotatedWith(Inject.class);
    }
}
