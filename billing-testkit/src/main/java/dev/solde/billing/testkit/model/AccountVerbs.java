package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.PeriodClosure;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Closed periods, settings, what is taken over, statements, and what was sent. */
final class AccountVerbs {

    private AccountVerbs() {}

    /** Closes the account through some days ago; 0 is today and refused. */
    record Close(int account, int daysAgo) implements Verb {

        @Override
        public int account(ModelState state) {
            return account;
        }

        @Override
        public Command<?> command(Saying saying) {
            return ClosePeriod.builder(Names.account(account), saying.today().minusDays(daysAgo))
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return daysAgo == 0 || !closed(books).isAfter(books.account.lockedThrough) ? "invalid-close-date" : "";
        }

        private LocalDate closed(ModelBooks books) {
            return books.state.today.minusDays(daysAgo);
        }

        @Override
        public void apply(ModelBooks books) {
            books.account.lockedThrough = closed(books);
            books.touched = true;
        }

        @Override
        public void check(Object result, ModelState state) {
            ModelAccount closed = state.accounts.get(account);
            PeriodClosure closure = (PeriodClosure) result;
            assertThat(closure.perpetualDebits().subtract(closure.perpetualCredits()))
                    .as("perpetual totals (R-20)")
                    .isEqualTo(Names.eur(closed.balance(closure.through(), Long.MAX_VALUE)));
        }
    }

    /** Says on which day of the month the account is billed, 0 for any. */
    record BillOn(int account, int day) implements Verb {

        @Override
        public int account(ModelState state) {
            return account;
        }

        @Override
        public Command<?> command(Saying saying) {
            var builder = ReviseAccount.builder(Names.account(account)).commandKey(saying.key());
            return (day == 0 ? builder.reset(AccountSetting.BILLING_DAY) : builder.billingDay(day)).build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return "";
        }

        @Override
        public void apply(ModelBooks books) {
            books.touched = books.account.billingDay != day;
            books.account.billingDay = day;
        }
    }

    /** Takes over a debit or a credit of another system, dated and posted some days ago. */
    record TakeOver(int account, boolean debit, long cents, int datedAgo, int daysAgo) implements Verb {

        @Override
        public int account(ModelState state) {
            return account;
        }

        @Override
        public Command<?> command(Saying saying) {
            LocalDate dated = saying.today().minusDays(datedAgo);
            return TakeOverItems.builder(Names.account(account))
                    .items(List.of((debit
                                    ? OpeningItem.debit(Names.eur(cents), dated)
                                    : OpeningItem.credit(Names.eur(cents), dated))
                            .build()))
                    .postingDate(saying.daysAgo(daysAgo))
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            return books.closed(daysAgo);
        }

        @Override
        public void apply(ModelBooks books) {
            LocalDate dated = books.state.today.minusDays(datedAgo);
            LocalDate posted = books.state.today.minusDays(daysAgo);
            ItemKind kind = debit ? ItemKind.OPENING_DEBIT : ItemKind.OPENING_CREDIT;
            books.make(kind, cents, posted, debit ? dated : posted, Model.UNKNOWN).document = dated;
        }
    }

    /** Sends the document of an item, or a statement of an account. */
    record Send(int item, int account, int statement) implements Verb {

        /** Of an item. */
        Send(int item) {
            this(item, Model.UNKNOWN, Model.UNKNOWN);
        }

        /** One of those of an account. */
        Send(int account, int statement) {
            this(Model.UNKNOWN, account, statement);
        }

        private boolean ofStatement() {
            return account != Model.UNKNOWN;
        }

        @Override
        public Verb resolve(ModelState state) {
            return ofStatement()
                    ? new Send(account, ModelState.pick(statement, state.accounts.get(account).sent))
                    : new Send(state.pick(item, any -> true));
        }

        @Override
        public int account(ModelState state) {
            return ofStatement() ? account : state.accountOf(item);
        }

        @Override
        public Command<?> command(Saying saying) {
            SubjectId subject = ofStatement()
                    ? saying.names().statement(account, statement)
                    : saying.names().id(item, ItemKind.INVOICE);
            return RecordSending.builder(subject, "contact-7")
                    .commandKey(saying.key())
                    .build();
        }

        @Override
        public String refusal(ModelBooks books) {
            if (ofStatement()) {
                return statement == Model.UNKNOWN ? "statement-not-found" : "";
            }
            return item == Model.UNKNOWN ? "item-not-found" : "";
        }

        @Override
        public void apply(ModelBooks books) {
            if (ofStatement()) {
                books.account.sent.set(statement, books.account.sent.get(statement) + 1);
            } else {
                books.item(item).sent++;
            }
            books.touched = true;
        }
    }

    /** Makes a statement of the days from some days ago to today; every figure is one of the model. */
    record Tell(int account, StatementKind kind, int daysAgo) implements Verb {

        /** Every other statement with a balance brought forward follows the one before. */
        @Override
        public Verb resolve(ModelState state) {
            boolean follows = kind == StatementKind.BALANCE_FORWARD && daysAgo % 2 == 0;
            return state.accounts
                    .get(account)
                    .forwardedThrough
                    .filter(last -> follows && last.isBefore(state.today))
                    .map(last -> new Tell(account, kind, (int) ChronoUnit.DAYS.between(last, state.today) - 1))
                    .orElse(this);
        }

        @Override
        public int account(ModelState state) {
            return account;
        }

        @Override
        public Command<?> command(Saying saying) {
            return GenerateStatement.builder(
                            Names.account(account),
                            kind,
                            DateRange.of(saying.today().minusDays(daysAgo), saying.today()))
                    .commandKey(saying.key())
                    .build();
        }

        private LocalDate from(ModelState state) {
            return state.today.minusDays(daysAgo);
        }

        @Override
        public String refusal(ModelBooks books) {
            return kind == StatementKind.BALANCE_FORWARD
                            && books.account
                                    .forwardedThrough
                                    .filter(last -> !last.plusDays(1).equals(from(books.state)))
                                    .isPresent()
                    ? "period-not-contiguous"
                    : "";
        }

        @Override
        public void apply(ModelBooks books) {
            books.account.sent.add(0);
            books.touched = true;
        }

        /** Whether a statement is forwarded is noted here: what it says is compared with the one before. */
        @Override
        public void check(Object result, ModelState state) {
            ModelAccount told = state.accounts.get(account);
            Statement statement = (Statement) result;
            long before = told.balance(from(state).minusDays(1), Long.MAX_VALUE);
            boolean follows = kind == StatementKind.BALANCE_FORWARD && told.forwardedThrough.isPresent();
            long opening = follows ? told.forwarded : before;
            assertThat(List.of(statement.kind(), statement.period()))
                    .isEqualTo(List.of(kind, DateRange.of(from(state), state.today)));
            assertThat(List.of(
                            statement.openingBalance(),
                            statement.correctionsTotal(),
                            statement.closingBalance(),
                            statement.balance()))
                    .as("opening, corrections, closing and present balance (R-131, R-132)")
                    .isEqualTo(List.of(
                            Names.eur(opening),
                            Names.eur(before - opening),
                            Names.eur(told.balance()),
                            Names.eur(told.balance())));
            assertThat(List.of(sum(statement.openDebits()), sum(statement.unappliedCredits())))
                    .as("open debits and credits")
                    .isEqualTo(List.of(open(state, Side.DEBIT), open(state, Side.CREDIT)));
            if (kind == StatementKind.BALANCE_FORWARD) {
                told.forwardedThrough = Optional.of(state.today);
                told.forwarded = told.balance();
            }
        }

        private long open(ModelState state, Side side) {
            return state.open(account, side == Side.DEBIT)
                    .mapToLong(item -> item.open)
                    .sum();
        }

        private static long sum(List<StatementRow> rows) {
            return rows.stream()
                    .mapToLong(row -> Amounts.minor(row.openAmount()))
                    .sum();
        }
    }
}
