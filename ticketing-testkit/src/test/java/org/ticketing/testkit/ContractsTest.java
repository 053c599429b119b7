package org.ticketing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ticketing.storage.Storage;

/** The contracts notice a store that does nothing: none of their tests passes on it. */
class ContractsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Silent.class,
                SilentConditions.class,
                SilentLists.class,
                SilentViews.class,
                SilentDoor.class,
                SilentErasure.class,
                SilentJoining.class,
                SilentLoss.class,
                Lying.class,
                LyingConditions.class,
                LyingLists.class,
                LyingViews.class,
                LyingDoor.class,
                LyingErasure.class,
                LyingJoining.class,
                LyingLoss.class
            })
    void noTestPassesOnAStoreThatDoesNothing(Class<?> contract) {
        Outcomes outcomes = new Outcomes();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(contract))
                                // What fails need not be made small: nobody looks at it.
                                .configurationParameter("jqwik.shrinking.default", "OFF")
                                .build(),
                        outcomes);

        assertThat(outcomes.failed).isNotEmpty();
        assertThat(outcomes.passed).isEmpty();
    }

    private static final class Outcomes implements TestExecutionListener {

        private final List<String> passed = new CopyOnWriteArrayList<>();
        private final List<String> failed = new CopyOnWriteArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? passed : failed)
                        .add(test.getDisplayName());
            }
        }
    }

    static class Silent extends StorageContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(false);
        }
    }

    static class SilentConditions extends ConditionContract {
        @Override
        protected Storage storage() {
            return new ForgetfulStorage(false);
        }
    }

    static class SilentLists extends ListContract {
        @Override
        protected Storage storage() {
            return new ForgetfulStorage(false);
        }
    }

    static class SilentViews extends ViewContract {
        @Override
        protected Storage storage() {
            return new ForgetfulStorage(false);
        }
    }

    static class SilentDoor extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(false);
        }
    }

    static class Lying extends StorageContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(true);
        }
    }

    static class LyingConditions extends ConditionContract {
        @Override
        protected Storage storage() {
            return new ForgetfulStorage(true);
        }
    }

    static class LyingLists extends ListContract {
        @Override
        protected Storage storage() {
            return new ForgetfulStorage(true);
        }
    }

    static class LyingViews extends ViewContract {
        @Override
        protected Storage storage() {
            return new ForgetfulStorage(true);
        }
    }

    static class LyingDoor extends DoorContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(true);
        }
    }

    static class SilentErasure extends ErasureContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(false);
        }

        @Override
        protected Stream<String> everythingWritten() {
            return Stream.empty();
        }
    }

    static class SilentJoining extends JoiningContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(false);
        }

        @Override
        protected HostTransaction begin() {
            return new Ended(new ForgetfulStorage(false));
        }
    }

    static class LyingErasure extends ErasureContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(true);
        }

        @Override
        protected Stream<String> everythingWritten() {
            return Stream.empty();
        }
    }

    static class LyingJoining extends JoiningContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(true);
        }

        @Override
        protected HostTransaction begin() {
            return new Ended(new ForgetfulStorage(true));
        }
    }

    static class SilentLoss extends LossContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(false);
        }

        @Override
        protected Optional<Storage> mortal(Storage storage, int roundTrips) {
            return Optional.empty();
        }
    }

    static class LyingLoss extends LossContract {
        @Override
        protected Storage emptyStorage() {
            return new ForgetfulStorage(true);
        }

        @Override
        protected Optional<Storage> mortal(Storage storage, int roundTrips) {
            return Optional.empty();
        }
    }

    /** A transaction that can be ended, which is all. */
    private record Ended(Storage storage) implements JoiningContract.HostTransaction {

        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }
}
