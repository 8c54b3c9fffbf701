package dev.solde.billing.testkit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the model knows: accounts, items and allocations by number, and what day it is. */
final class ModelState {

    final List<ModelAccount> accounts;
    final List<ModelItem> items = new ArrayList<>();
    final List<ModelLink> links = new ArrayList<>();
    LocalDate today;

    ModelState(LocalDate today, int accounts) {
        this.today = today;
        this.accounts = Stream.generate(ModelAccount::new).limit(accounts).toList();
    }

    int accountOf(int item) {
        return item == Model.UNKNOWN ? 0 : items.get(item).account;
    }

    /** Debits in their order, then credits by due date and order of recording, each with something open. */
    List<ModelItem> openItems(int account) {
        return Stream.of(true, false)
                .flatMap(debit -> open(account, debit).sorted(ModelItem.DEBITS))
                .toList();
    }

    Stream<ModelItem> open(int account, boolean debit) {
        return items.stream().filter(item -> item.account == account && item.isDebit() == debit && item.open > 0);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
