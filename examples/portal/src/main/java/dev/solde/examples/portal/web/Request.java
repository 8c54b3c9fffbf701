package dev.solde.examples.portal.web;

import java.util.List;

/**
 * What a page is asked.
 *
 * @param names the parts of the path that the route left open, in order
 * @param query what stands behind the question mark
 * @param form what was posted; nothing on a GET
 * @param fragment whether only the part that changes is wanted, because a script puts it in place
 */
public record Request(
        String path, List<String> names, Parameters query, Parameters form, Session session, boolean fragment) {

    /** The first open part of the path. */
    public String name() {
        return names.get(0);
    }

    /** The account of a customer who signed in; routes for customers are reached by nobody else. */
    public String ownAccount() {
        if (session.visitor() instanceof Visitor.Customer customer) {
            return customer.account();
        }
        throw new IllegalStateException("not a page for customers: " + path);
    }
}
