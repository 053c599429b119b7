package org.ticketing.testkit.laws.book;

/** A case that knows which rule of a policy it is about. */
public interface OfPolicy {

    /** As a tester finds it in the policy; blank for a case that is made up. */
    String rule();
}
