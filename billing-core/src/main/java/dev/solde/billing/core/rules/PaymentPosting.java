package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.PaymentShare;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.documents.PaymentReader;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** What one payment does to the ledger, after those that came before it in the same command. */
final class PaymentPosting {

    private final RecordPayment command;
    private final Ledger ledger;
    private final LedgerDraft draft;
    private final DecisionContext context;
    private final LocalDate postingDate;

    private PaymentPosting(RecordPayment command, Ledger ledger, LedgerDraft draft, DecisionContext context) {
        this.command = command;
        this.ledger = ledger;
        this.draft = draft;
        this.context = context;
        this.postingDate = command.postingDate().orElse(context.today());
    }

    /** Adds the payment's facts to the draft, or says why not. */
    static Optional<Rejection> record(
            RecordPayment command, Ledger ledger, LedgerDraft draft, DecisionContext context) {
        PaymentPosting posting = new PaymentPosting(command, ledger, draft, context);
        return posting.refuse().or(posting::post);
    }

    private Optional<Rejection> refuse() {
        AccountState account = ledger.account();
        LocalDate valueDate = command.valueDate().orElse(postingDate);
        List<DebitItemId> debits =
                command.shares().stream().map(PaymentShare::debit).toList();
        return Refusals.first(
                () -> Refusals.items(ledger, debits),
                () -> Refusals.amounts(account, amounts(command)),
                () -> command.method().equals(PaymentMethod.ACCOUNT_CREDIT)
                        ? Optional.of(new Rejection.CreditIsNotAPayment(command.method()))
                        : Optional.empty(),
                () -> valueDate.isAfter(context.today())
                        ? Optional.of(new Rejection.UseScheduledPayment(valueDate, context.today()))
                        : Optional.empty(),
                () -> Refusals.date(account, postingDate, context.today()),
                this::exceedsPayment,
                this::exceedsOpen);
    }

    /** The payment of a record that holds one. */
    static Payment result(Made made) {
        PaymentReceived received = made.facts(PaymentReceived.class).get(0);
        return PaymentReader.payment(received.payment(), made.facts(), made.currency());
    }

    static List<MonetaryAmount> amounts(RecordPayment command) {
        List<MonetaryAmount> amounts = new ArrayList<>();
        amounts.add(command.amount());
        command.shares().forEach(share -> share.amount().ifPresent(amounts::add));
        return amounts;
    }

    private Optional<Rejection> exceedsPayment() {
        Optional<MonetaryAmount> named = command.shares().stream()
                .flatMap(share -> share.amount().stream())
                .reduce(MonetaryAmount::add);
        return named.filter(sum -> sum.isGreaterThan(command.amount()))
                .map(sum -> new Rejection.ExceedsPayment(sum, command.amount()));
    }

    private Optional<Rejection> exceedsOpen() {
        for (PaymentShare share : command.shares()) {
            OpenItem debit = draft.item(share.debit());
            if (share.amount().filter(debit.openAmount()::isLessThan).isPresent()) {
                return Optional.of(new Rejection.ExceedsOpenAmount(
                        share.debit(), share.amount().orElseThrow(), debit.openAmount()));
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> post() {
        PaymentId id = new PaymentId(ledger.account().id(), context.ids().get());
        draft.add(new PaymentReceived(
                        id,
                        command.method(),
                        command.payer().map(FreeText::of),
                        command.reference().map(FreeText::of),
                        command.memo().map(FreeText::of)))
                .post(
                        id,
                        Amounts.minor(command.amount()),
                        postingDate,
                        postingDate,
                        command.valueDate().orElse(postingDate),
                        postingDate,
                        Optional.empty());
        settleShares(id);
        return command.allocateBy().flatMap(strategy -> spread(id, strategy));
    }

    /** Named amounts first, so that "as far as it goes" takes what they leave. */
    private void settleShares(PaymentId id) {
        List<PaymentShare> exactFirst = command.shares().stream()
                .sorted(Comparator.comparing(share -> share.amount().isEmpty()))
                .toList();
        for (PaymentShare share : exactFirst) {
            long available = Math.min(
                    draft.item(id).openMinor(), draft.item(share.debit()).openMinor());
            allocate(id, share.debit(), share.amount().map(Amounts::minor).orElse(available));
        }
    }

    private Optional<Rejection> spread(PaymentId id, AllocationStrategy strategy) {
        OpenItem payment = draft.item(id);
        if (payment.openMinor() == 0) {
            return Optional.empty();
        }
        AccountState account = ledger.account();
        Proposals answer = Proposals.of(
                strategy,
                new AllocationRequest(
                        account.id(),
                        account.version(),
                        account.currency(),
                        postingDate,
                        List.of(payment),
                        OpenItems.of(draft.items(), Side.DEBIT)));
        if (answer.refused().isEmpty()) {
            answer.proposal().shares().forEach(share -> allocate(id, share.debit(), share.amountMinor()));
        }
        return answer.refused();
    }

    private void allocate(PaymentId id, DebitItemId debit, long amount) {
        if (amount > 0) {
            LocalDate effective = EffectiveDates.of(Optional.empty(), postingDate, draft.item(id), draft.item(debit));
            draft.allocate(id, debit, amount, effective);
        }
    }
}
