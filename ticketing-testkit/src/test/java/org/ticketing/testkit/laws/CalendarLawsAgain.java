package org.ticketing.testkit.laws;

import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** The other half of a wide run: other cases, in a JVM of its own if there is one. */
@AddLifecycleHook(value = CalendarLawsAgain.OtherSeed.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class CalendarLawsAgain extends CalendarLawsTest {

    static final class OtherSeed implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            context.attributes().setSeed("2" + System.getProperty(Tried.SEED, ""));
            return property.execute();
        }

        /** After the one that sets the usual seed. */
        @Override
        public int aroundPropertyProximity() {
            return 1;
        }
    }
}
