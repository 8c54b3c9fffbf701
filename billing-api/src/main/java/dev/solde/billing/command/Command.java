package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One intended change of one account.
 *
 * @param <R> what the verb returns
 */
public sealed interface Command<R>
        permits OpenAccount,
                IssueInvoice,
                IssueCreditNote,
                IssueGlobalCreditNote,
                RecordPayment,
                RecordPayments,
                Allocate,
                AutoAllocate,
                Deallocate,
                Settle,
                ReplaceAllocations,
                WriteOffItem,
                Erase {

    /** The account that it changes. */
    AccountId account();

    /** The caller's name for this change; a second command with the same key and content returns the first result. */
    Optional<CommandKey> commandKey();

    /** Who asks for it. */
    Optional<Actor> actor();

    /** Why, in the caller's words, at most 2000 characters; kept with the journal record. */
    Optional<String> reason();

    /** The account's version that the caller looked at; when it has changed since, the command is refused. */
    OptionalLong expectedVersion();

    /** Does what the kind of this command asks for. */
    <T> T match(Cases<T> cases);

    /** One method per kind of command. */
    interface Cases<T> {
        /** Opens an account. */
        T openAccount(OpenAccount command);

        /** Issues an invoice. */
        T issueInvoice(IssueInvoice command);

        /** Issues a credit note on an invoice. */
        T issueCreditNote(IssueCreditNote command);

        /** Issues a credit note that stands alone. */
        T issueGlobalCreditNote(IssueGlobalCreditNote command);

        /** Records a payment. */
        T recordPayment(RecordPayment command);

        /** Records several payments. */
        T recordPayments(RecordPayments command);

        /** Allocates by hand. */
        T allocate(Allocate command);

        /** Allocates by a strategy. */
        T autoAllocate(AutoAllocate command);

        /** Ends allocations. */
        T deallocate(Deallocate command);

        /** Settles with signed lines. */
        T settle(Settle command);

        /** Saves the form of a payment again. */
        T replaceAllocations(ReplaceAllocations command);

        /** Writes off. */
        T writeOffItem(WriteOffItem command);

        /** Erases texts. */
        T erase(Erase command);
    }
}
