package dev.solde.billing.testkit.model;

/** An allocation of the model. */
final class ModelLink {

    final int number;
    final ModelItem credit;
    final ModelItem debit;
    final boolean locked;
    long live;

    ModelLink(int number, ModelItem credit, ModelItem debit, long amount, boolean locked) {
        this.number = number;
        this.credit = credit;
        this.debit = debit;
        this.live = amount;
        this.locked = locked;
    }
}
