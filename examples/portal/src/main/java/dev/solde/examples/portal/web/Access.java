package dev.solde.examples.portal.web;

/** For whom a page is. */
public enum Access {
    /** Everybody. */
    ANYONE,
    /** The back office. */
    CLERK,
    /** Customers, each for himself. */
    CUSTOMER;

    boolean admits(Visitor visitor) {
        return switch (this) {
            case ANYONE -> true;
            case CLERK -> visitor instanceof Visitor.Clerk;
            case CUSTOMER -> visitor instanceof Visitor.Customer;
        };
    }
}
