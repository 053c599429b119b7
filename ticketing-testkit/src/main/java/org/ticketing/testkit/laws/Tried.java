package org.ticketing.testkit.laws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** A property that is tried as often as a system property says. */
@Property
@AddLifecycleHook(Tried.Hook.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Tried {

    /** How often laws of calendars are tried. */
    String CALENDARS = "laws.tries";

    /** How often laws of histories are tried: a history costs more than a calendar. */
    String HISTORIES = "laws.histories";

    /** How often sequences of commands are tried: each is the life of a desk. */
    String SEQUENCES = "laws.sequences";

    /**
     * Where random cases begin. The same seed gives the same cases, so that a red build is about what has changed; hand in
     * others to look for new ones.
     */
    String SEED = "laws.seed";

    /** The name of the system property. */
    String by();

    /** Tells jqwik how often. */
    final class Hook implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            context.findAnnotation(Tried.class).ifPresent(tried -> {
                context.attributes().setTries(Integer.getInteger(tried.by(), usually(context.testInstance())));
                context.attributes().setSeed(System.getProperty(SEED, "20261122"));
            });
            return property.execute();
        }

        private static int usually(Object tester) {
            return tester instanceof CommandLaws laws ? laws.sequences() : 1_000;
        }
    }
}
