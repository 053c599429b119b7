/** The domain of a support desk in pure Java: it needs the JDK, the Jakarta Validation API, and annotations. */
module org.ticketing.core {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;

    exports org.ticketing;
    exports org.ticketing.access;
    exports org.ticketing.aftercare;
    exports org.ticketing.attachment;
    exports org.ticketing.audit;
    exports org.ticketing.catalog;
    exports org.ticketing.channel;
    exports org.ticketing.classification;
    exports org.ticketing.condition;
    exports org.ticketing.contact;
    exports org.ticketing.conversation;
    exports org.ticketing.directory;
    exports org.ticketing.escalation;
    exports org.ticketing.guidance;
    exports org.ticketing.intake;
    exports org.ticketing.knowledge;
    exports org.ticketing.notification;
    exports org.ticketing.policy;
    exports org.ticketing.privacy;
    exports org.ticketing.problem;
    exports org.ticketing.sla;
    exports org.ticketing.storage;
    exports org.ticketing.ticket;
    exports org.ticketing.time;
    exports org.ticketing.verification;
    exports org.ticketing.view;
    exports org.ticketing.vocabulary;
    exports org.ticketing.workbench;

    // A validation provider reads the constraints of commands, whatever module it is in.
    opens org.ticketing.attachment;
    opens org.ticketing.contact;
    opens org.ticketing.conversation;
    opens org.ticketing.directory;
    opens org.ticketing.knowledge;
    opens org.ticketing.ticket;
}
