package org.ticketing.testkit;

import org.junit.jupiter.api.Nested;
import org.ticketing.storage.Storage;

/**
 * What every store must do, call by call. Extend it and hand in a store; {@link ConditionContract} and {@link DoorContract}
 * hold the laws that are shown on random input.
 */
public abstract class StorageContract {

    /** A store with nothing in it, for one test alone. */
    protected abstract Storage emptyStorage();

    @Nested
    final class Policies extends PolicyRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Tickets extends TicketRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Races extends RaceRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Receipts extends ReceiptRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Texts extends TextRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Files extends FileRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class LostFiles extends LostFileRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class LiveChats extends LiveChatRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class ChatsToTickets extends ChatToTicketRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class LiveChatPeople extends LiveChatPeopleRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Contacts extends ContactRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Searches extends SearchRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Lists extends ListRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Due extends DueRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Evidence extends EvidenceRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Quotes extends QuoteRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class AfterTheWork extends AfterRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class TwoAtOnce extends JointRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Claims extends ClaimRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Sweeps extends SweepRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Feeds extends FeedRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Subscribers extends SubscriberRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Follows extends FollowRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Directories extends OrganisationRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Seats extends SeatRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Articles extends ArticleRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Consultations extends ConsultationRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Reads extends ReadRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Silenced extends SilencedRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Erasures extends ErasureRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }

    @Nested
    final class Retentions extends RetentionRules {
        @Override
        protected Storage emptyStorage() {
            return StorageContract.this.emptyStorage();
        }
    }
}
