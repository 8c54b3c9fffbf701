package dev.solde.billing.testkit.model;

import dev.solde.billing.command.Command;

/**
 * A command of a random run that says all about itself: what its numbers mean, how the kernel is told, and, in plain maps and
 * longs, what becomes of it.
 */
interface Verb extends TestCommand {

    /** The same with every number brought to something that is there, {@link Model#UNKNOWN} if nothing of the kind is. */
    default Verb resolve(ModelState state) {
        return this;
    }

    /** The number of the account that it is about. */
    int account(ModelState state);

    /** The same for the kernel. */
    Command<?> command(Saying saying);

    /** The first reason against it; empty if there is none. */
    String refusal(ModelBooks books);

    /** What it does. */
    void apply(ModelBooks books);

    /** What else must hold of the kernel's result. */
    default void check(Object result, ModelState state) {}
}
