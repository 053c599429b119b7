/** The domain of a support desk: needs the JDK, the Jakarta Validation API and annotations only. */
module org.ticketing.core {
    requires transitive jakarta.validation;
    requires static org.jspecify;
}
