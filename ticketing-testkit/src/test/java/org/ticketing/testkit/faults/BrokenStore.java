package org.ticketing.testkit.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ticketing.storage.InMemoryStorage;
import org.ticketing.storage.Storage;

/** A store that does everything right but for one thing. */
public final class BrokenStore {

    private BrokenStore() {}

    /** What a store answers otherwise. */
    @FunctionalInterface
    public interface Mistake {
        /**
         * Answers a call.
         *
         * @param right gives what the right store answers, which it does when it is asked
         */
        @Nullable
        Object answer(String method, @Nullable Object[] asked, Supplier<@Nullable Object> right);
    }

    /** A store in memory with one mistake. */
    public static Storage with(Mistake mistake) {
        Storage right = new InMemoryStorage();
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, asked) -> mistake.answer(
                        method.getName(), asked == null ? new Object[0] : asked, () -> ask(right, method, asked)));
    }

    private static @Nullable Object ask(Storage right, Method method, @Nullable Object @Nullable [] asked) {
        try {
            return method.invoke(right, asked);
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("every method of a store is public", e);
        }
    }
}
