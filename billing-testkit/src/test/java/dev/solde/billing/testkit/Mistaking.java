package dev.solde.billing.testkit;

import dev.solde.billing.Billing;
import dev.solde.billing.command.Command;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;

/** A kernel that is told something and does something else. */
final class Mistaking {

    private Mistaking() {}

    static Billing of(Billing sound, UnaryOperator<Command<?>> told) {
        return (Billing) Proxy.newProxyInstance(
                Mistaking.class.getClassLoader(),
                new Class<?>[] {Billing.class},
                (proxy, method, arguments) -> method.getName().equals("execute")
                        ? invoke(sound, method, told.apply((Command<?>) arguments[0]))
                        : invoke(sound, method, arguments));
    }

    private static Object invoke(Billing sound, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(sound, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
