package dev.solde.billing.testkit.model;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.Command;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What is to be billed later, and billing. */
final class EntryVerbs {

    private EntryVerbs() {}

    /** Adds a charge or a credit, processed in some days; below 0 some days ago. */
    record Add(int account, boolean charge, long cents, int inDays) implements Verb {

        @Override
        public int account(ModelState state) {
            return account;
        }

        @Override
        public Command<?> command(Saying saying) {
            var builder = AddPendingEntry.builder(Names.account(account))
                    .processingDate(saying.today().plusDays(inDays))
                    .commandKey(saying.key());
            return (charge
                            ? builder.debit("Judo", Names.eur(cents), Translation.NO_TAX)
                            : builder.credit("Gift", Names.eur(cents), Translation.NO_TAX))
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return "";
        }

        @Override
        public void apply(ModelBooks books) {
            add(books, charge, cents, books.state.today.plusDays(inDays));
        }
    }

    /** Changes the amount of an entry. */
    record Change(int entry, long cents) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Change(ModelState.pick(entry, state.entries, ModelEntry::isPending), cents);
        }

        @Override
        public int account(ModelState state) {
            return accountOf(entry, state);
        }

        @Override
        public Command<?> command(Saying saying) {
            return ChangePendingEntry.builder(saying.names().entry(entry))
                    .amount(Names.eur(cents))
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            String refused = unavailable(entry, books);
            boolean billed =
                    refused.isEmpty() && books.state.entries.get(entry).left < books.state.entries.get(entry).amount;
            return billed ? "pending-entry-partly-billed" : refused;
        }

        @Override
        public void apply(ModelBooks books) {
            ModelEntry changed = books.state.entries.get(entry);
            changed.amount = cents;
            changed.left = cents;
            books.touched = true;
        }
    }

    /** Cancels an entry. */
    record Drop(int entry) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            return new Drop(ModelState.pick(entry, state.entries, ModelEntry::isPending));
        }

        @Override
        public int account(ModelState state) {
            return accountOf(entry, state);
        }

        @Override
        public Command<?> command(Saying saying) {
            return CancelPendingEntry.builder(saying.names().entry(entry))
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return unavailable(entry, books);
        }

        @Override
        public void apply(ModelBooks books) {
            books.state.entries.get(entry).left = 0;
            books.touched = true;
        }
    }

    /** Bills what is due, with a further line unless that is 0. */
    record Bill(int account, long cents, int dueInDays, ExcessCredit excess) implements Verb {

        @Override
        public int account(ModelState state) {
            return account;
        }

        @Override
        public Command<?> command(Saying saying) {
            var builder = BillNow.builder(Names.account(account))
                    .terms(PaymentTerms.days(dueInDays))
                    .excessCredit(excess)
                    .commandKey(saying.key());
            return (cents == 0 ? builder : builder.line("Judo", 1, Names.eur(cents), Translation.NO_TAX)).build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return "";
        }

        @Override
        public void apply(ModelBooks books) {
            LocalDate billing = billingDate(books);
            List<ModelEntry> due = books.state.entries.stream()
                    .filter(entry -> entry.account == account && entry.isPending())
                    .filter(entry -> !books.state.isReserved(entry.number))
                    .filter(entry -> !entry.processing.isAfter(billing))
                    .sorted(ModelEntry.ORDER)
                    .toList();
            List<ModelEntry> charges =
                    due.stream().filter(entry -> entry.isDebit).toList();
            boolean hasCharge = cents > 0 || !charges.isEmpty();
            if (due.isEmpty() && cents == 0 || excess == ExcessCredit.CARRY_FORWARD && !hasCharge) {
                return;
            }
            long total = cents + charges.stream().mapToLong(entry -> entry.left).sum();
            charges.forEach(entry -> entry.left = 0);
            for (ModelEntry credit :
                    due.stream().filter(entry -> !entry.isDebit).toList()) {
                long part = excess == ExcessCredit.CARRY_FORWARD ? Math.min(total, credit.left) : credit.left;
                credit.left -= part;
                total -= part;
            }
            issue(books, total, billing);
        }

        private void issue(ModelBooks books, long total, LocalDate billing) {
            boolean note = total < 0;
            LocalDate last = note ? books.state.lastCredited : books.state.lastInvoiced;
            LocalDate date = ModelState.later(ModelState.later(billing, last), books.account.firstOpenDay());
            ModelItem document = note
                    ? books.note(-total, date, Model.UNKNOWN)
                    : books.invoice(total, date, date.plusDays(dueInDays));
            document.plain = false;
        }

        /** The last billing day on or before today, clamped at the end of a short month. */
        private static LocalDate billingDate(ModelBooks books) {
            LocalDate today = books.state.today;
            if (books.account.billingDay == 0) {
                return today;
            }
            LocalDate day = anchor(YearMonth.from(today), books.account.billingDay);
            return day.isAfter(today) ? anchor(YearMonth.from(today).minusMonths(1), books.account.billingDay) : day;
        }

        private static LocalDate anchor(YearMonth month, int day) {
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }

    private static int accountOf(int entry, ModelState state) {
        return entry == Model.UNKNOWN ? 0 : state.entries.get(entry).account;
    }

    /** Why nothing can be done with an entry: it is not there, no longer waits, or waits in a draft. */
    static String unavailable(int entry, ModelBooks books) {
        if (entry == Model.UNKNOWN) {
            return "pending-entry-not-found";
        }
        boolean pending = books.state.entries.get(entry).isPending();
        return pending ? books.state.isReserved(entry) ? "pending-entry-reserved" : "" : "not-pending";
    }

    static void add(ModelBooks books, boolean charge, long cents, LocalDate processing) {
        ModelEntry entry = new ModelEntry(
                books.state.entries.size(), books.number, charge, cents, processing, books.account.version);
        books.state.entries.add(entry);
        books.made.entries().add(entry.number);
    }
}
