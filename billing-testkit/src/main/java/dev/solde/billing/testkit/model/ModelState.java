package dev.solde.billing.testkit.model;

import dev.solde.billing.ledger.ItemKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that the model knows: accounts, items and allocations by number, and what day it is. */
final class ModelState {

    final List<ModelAccount> accounts;
    final List<ModelItem> items = new ArrayList<>();
    final List<ModelLink> links = new ArrayList<>();
    final List<ModelPromise> promises = new ArrayList<>();
    final List<ModelEntry> entries = new ArrayList<>();
    final List<ModelDraft> drafts = new ArrayList<>();
    /** The last date of an invoice, whoever's: a series goes on from there. */
    LocalDate lastInvoiced = LocalDate.MIN;
    /** The same of credit notes. */
    LocalDate lastCredited = LocalDate.MIN;

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

    /** One of the items that are wanted, any of them for any number; {@link Model#UNKNOWN} if there is none. */
    int pick(int number, Predicate<ModelItem> wanted) {
        List<ModelItem> there = items.stream().filter(wanted).toList();
        return there.isEmpty() ? Model.UNKNOWN : there.get(Math.floorMod(number, there.size())).number;
    }

    /** Mostly one that is not refused at once, so that what takes several steps comes about; else one of all that are wanted. */
    int pick(int number, Predicate<ModelItem> wanted, Predicate<ModelItem> likely) {
        int one = isCareless(number) ? Model.UNKNOWN : pick(number, wanted.and(likely));
        return one == Model.UNKNOWN ? pick(number, wanted) : one;
    }

    /** The same of things other than items, by their place. */
    static <T> int pick(int number, List<T> there, Predicate<T> likely) {
        int[] some = IntStream.range(0, there.size())
                .filter(place -> likely.test(there.get(place)))
                .toArray();
        return isCareless(number) || some.length == 0 ? pick(number, there) : some[Math.floorMod(number, some.length)];
    }

    /** Mostly no more than there is. */
    static long within(int number, long cents, long most) {
        return isCareless(number) || most <= 0 ? cents : Math.min(cents, most);
    }

    private static boolean isCareless(int number) {
        return number % 3 == 0;
    }

    /** A credit with something open, mostly. */
    int openCredit(int number, Predicate<ModelItem> wanted) {
        return pick(number, wanted.and(item -> !item.isDebit()), item -> item.open > 0);
    }

    /** A debit with something open on the account of a credit, mostly. */
    int openDebit(int number, int credit) {
        return pick(number, ModelItem::isDebit, item -> item.open > 0 && item.account == accountOf(credit));
    }

    /** What is open of an item, 0 when there is none. */
    long open(int item) {
        return item == Model.UNKNOWN ? 0 : items.get(item).open;
    }

    /** One of the items of a kind. */
    int pick(int number, ItemKind kind) {
        return pick(number, item -> item.kind == kind);
    }

    /** One of the invoices of one line, mostly with something left to credit. */
    int plainInvoice(int number) {
        return pick(number, item -> item.kind == ItemKind.INVOICE && item.plain, item -> item.creditable > 0);
    }

    /** Whether a draft that is kept names this entry. */
    boolean isReserved(int entry) {
        return drafts.stream().anyMatch(draft -> draft.isKept() && draft.entry == entry);
    }

    /** One of so many things that are numbered from 0. */
    static int pick(int number, List<?> there) {
        return there.isEmpty() ? Model.UNKNOWN : Math.floorMod(number, there.size());
    }

    /** What live promises mean for a debit. */
    long reserved(int debit) {
        return promises.stream()
                .filter(promise -> promise.isLive() && promise.debit == debit)
                .mapToLong(promise -> promise.share)
                .sum();
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
