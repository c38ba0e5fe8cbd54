package org.alongside.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.util.Set;

/** Calls that ask the machine for the time instead of being told. */
final class ClockReads {

    private static final Set<String> CLOCKS = Set.of("systemUTC", "systemDefaultZone", "system");

    private ClockReads() {}

    static DescribedPredicate<JavaMethodCall> areClockless() {
        return DescribedPredicate.describe("read the machine's clock", ClockReads::readsTheMachine);
    }

    private static boolean readsTheMachine(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now") && !takesClock(call);
        boolean clock = owner.equals("java.time.Clock") && CLOCKS.contains(name);
        boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        return now || clock || millis;
    }

    private static boolean takesClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Clock.class));
    }
}
