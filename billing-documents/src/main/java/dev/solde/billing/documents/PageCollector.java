package dev.solde.billing.documents;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets templates read records by the names of their components; an empty optional is a section of nothing. */
final class PageCollector extends BasicCollector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
        Mustache.VariableFetcher fetcher = super.createFetcher(context, name);
        return fetcher != null || !(context instanceof Record) ? fetcher : accessor(context.getClass(), name);
    }

    private static Mustache.@Nullable VariableFetcher accessor(Class<?> type, String name) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == 0
                    && method.getDeclaringClass() == type) {
                return (context, ignored) -> method.invoke(context);
            }
        }
        return null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
