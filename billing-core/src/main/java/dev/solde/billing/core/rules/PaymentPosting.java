package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationProposal.Share;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.allocation.ProposalBuilder;
import dev.solde.billing.command.PaymentShare;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.allocation.ByRemittance;
import dev.solde.billing.core.documents.PaymentReader;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/**
 * What one payment does to the ledger, after those that came before it in the same command: the payer's words
 * come first, then what was chosen by hand, then the strategy. Of each debit it makes one allocation.
 */
final class PaymentPosting {

    private final RecordPayment command;
    private final Loaded loaded;
    private final LedgerDraft draft;
    private final DecisionContext context;
    private final LocalDate postingDate;

    private PaymentPosting(RecordPayment command, Loaded loaded, LedgerDraft draft, DecisionContext context) {
        this.command = command;
        this.loaded = loaded;
        this.draft = draft;
        this.context = context;
        this.postingDate = command.postingDate().orElse(context.today());
    }

    /** Adds the payment's facts to the draft, or says why not. */
    static Optional<Rejection> record(
            RecordPayment command, Loaded loaded, LedgerDraft draft, DecisionContext context) {
        PaymentPosting posting = new PaymentPosting(command, loaded, draft, context);
        return posting.refuse().or(posting::settle);
    }

    private Optional<Rejection> refuse() {
        AccountState account = loaded.ledger().account();
        LocalDate valueDate = command.valueDate().orElse(postingDate);
        List<DebitItemId> debits =
                command.shares().stream().map(PaymentShare::debit).toList();
        return Refusals.first(
                () -> Refusals.items(loaded.ledger(), debits),
                this::statementNotFound,
                () -> Refusals.amounts(account, amounts(command)),
                () -> command.method().equals(PaymentMethod.ACCOUNT_CREDIT)
                        ? Optional.of(new Rejection.CreditIsNotAPayment(command.method()))
                        : Optional.empty(),
                () -> valueDate.isAfter(context.today())
                        ? Optional.of(new Rejection.UseScheduledPayment(valueDate, context.today()))
                        : Optional.empty(),
                () -> Refusals.date(account, postingDate, context.today()));
    }

    private Optional<Rejection> statementNotFound() {
        return command.statement()
                .filter(statement -> !context.statements().debits().containsKey(statement))
                .map(Rejection.StatementNotFound::new);
    }

    /** The payment of a record that holds one. */
    static Payment result(Made made) {
        PaymentReceived received = made.facts(PaymentReceived.class).get(0);
        return PaymentReader.payment(received.payment(), made.facts(), made.currency());
    }

    static List<MonetaryAmount> amounts(RecordPayment command) {
        List<MonetaryAmount> amounts = new ArrayList<>();
        amounts.add(command.amount());
        command.remittance()
                .ifPresent(words -> words.items().forEach(item -> item.amount().ifPresent(amounts::add)));
        command.shares().forEach(share -> share.amount().ifPresent(amounts::add));
        return amounts;
    }

    private Optional<Rejection> settle() {
        if (isForNothingInParticular()) {
            receive();
            return Optional.empty();
        }
        AllocationRequest request = Requests.ofMoneyByHand(
                loaded.ledger().account(), postingDate, Amounts.minor(command.amount()), draft.items(), loaded.named());
        AllocationProposal words = command.remittance()
                .map(remittance -> new ByRemittance(remittance).propose(request))
                .orElseGet(() -> request.propose(List.of()));
        AllocationRequest rest = request.after(words);
        Optional<Rejection> refused = Refusals.first(() -> exceedsPayment(rest), () -> exceedsOpen(words));
        if (refused.isPresent()) {
            return refused;
        }
        AllocationProposal chosen = chosen(rest);
        Optional<Proposals> spread = command.allocateBy().flatMap(strategy -> spread(strategy, rest.after(chosen)));
        refused = spread.flatMap(Proposals::refused);
        if (refused.isEmpty()) {
            List<AllocationProposal> parts = new ArrayList<>(List.of(words, chosen));
            spread.ifPresent(answer -> parts.add(answer.proposal()));
            post(request, parts);
        }
        return refused;
    }

    /** The whole payment waits on the account. */
    private boolean isForNothingInParticular() {
        return command.remittance().isEmpty()
                && command.shares().isEmpty()
                && command.statement().isEmpty()
                && command.allocateBy().isEmpty();
    }

    private Optional<Rejection> exceedsPayment(AllocationRequest rest) {
        long named = 0;
        for (PaymentShare share : command.shares()) {
            named = Math.addExact(named, share.amount().map(Amounts::minor).orElse(0L));
        }
        return named <= rest.newMoneyMinor()
                ? Optional.empty()
                : Optional.of(new Rejection.ExceedsPayment(
                        Amounts.ofMinor(named, rest.currency()),
                        Amounts.ofMinor(rest.newMoneyMinor(), rest.currency())));
    }

    private static Optional<Proposals> spread(AllocationStrategy strategy, AllocationRequest left) {
        return left.newMoneyMinor() > 0
                ? Optional.of(Proposals.of(strategy, Requests.undisputed(left)))
                : Optional.empty();
    }

    private Optional<Rejection> exceedsOpen(AllocationProposal words) {
        for (PaymentShare share : command.shares()) {
            MonetaryAmount open = draft.item(share.debit()).openAmount().subtract(words.allocatedTo(share.debit()));
            if (share.amount().filter(open::isLessThan).isPresent()) {
                return Optional.of(new Rejection.ExceedsOpenAmount(
                        share.debit(), share.amount().orElseThrow(), open));
            }
        }
        return Optional.empty();
    }

    /** Named amounts first, so that "as far as it goes" takes what they leave. */
    private AllocationProposal chosen(AllocationRequest request) {
        ProposalBuilder chosen = request.proposal();
        command.shares().stream()
                .sorted(Comparator.comparing(share -> share.amount().isEmpty()))
                .forEach(share -> {
                    Optional<OpenItem> open = request.debits().stream()
                            .filter(debit -> debit.id().equals(share.debit()))
                            .findFirst();
                    open.ifPresent(debit -> chosen.settle(
                            debit, share.amount().map(Amounts::minor).orElse(Long.MAX_VALUE)));
                });
        onStatement(request).forEach(debit -> chosen.settle(debit, Long.MAX_VALUE));
        return chosen.build();
    }

    /** What is still open on the statement, oldest due first; the rest waits. */
    private List<OpenItem> onStatement(AllocationRequest request) {
        if (command.statement().isEmpty()) {
            return List.of();
        }
        Map<ItemId, OpenItem> open =
                request.debits().stream().collect(Collectors.toMap(OpenItem::id, Function.identity()));
        return command
                .statement()
                .map(statement -> context.statements().debits().get(statement))
                .stream()
                .flatMap(List::stream)
                .filter(open::containsKey)
                .map(open::get)
                .toList();
    }

    private void post(AllocationRequest request, List<AllocationProposal> parts) {
        PaymentId id = receive();
        parts.forEach(part -> part.named().forEach(named -> draft.add(word(id, named))));
        List<Share> shares =
                parts.stream().flatMap(part -> part.shares().stream()).toList();
        request.propose(shares).shares().forEach(share -> allocate(id, share));
    }

    private PaymentId receive() {
        PaymentId id = new PaymentId(command.account(), context.ids().get());
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
        return id;
    }

    /** What was found under a name is a number or reference of the account, so it may enter the chain as it is. */
    private static ReferenceMade word(PaymentId id, NamedDebit named) {
        return new ReferenceMade(
                id,
                0,
                ReferenceMade.Role.REMITTANCE,
                HostReference.of("remittance", named.name()),
                Optional.of(named.debit()));
    }

    private void allocate(PaymentId id, Share share) {
        LocalDate effective =
                EffectiveDates.of(Optional.empty(), postingDate, draft.item(id), draft.item(share.debit()));
        draft.allocate(id, share.debit(), share.amountMinor(), effective);
    }
}
