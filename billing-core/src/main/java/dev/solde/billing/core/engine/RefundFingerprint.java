package dev.solde.billing.core.engine;

import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.RefundSource;

/** What makes commands that give money back the same. */
final class RefundFingerprint {

    private final FingerprintText text;

    RefundFingerprint(FingerprintText text) {
        this.text = text;
    }

    FingerprintText refundCredit(RefundCredit command) {
        return text.add(command.source())
                .add(command.amount())
                .add(command.method())
                .add(command.via())
                .add(command.postingDate());
    }

    FingerprintText refundPayment(RefundPayment command) {
        refundSource(command.source());
        return text.add(command.payment())
                .add(command.amount())
                .add(command.method())
                .add(command.postingDate());
    }

    FingerprintText refundInvoice(RefundInvoice command) {
        refundSource(command.source());
        return text.add(command.invoice())
                .add(command.amount())
                .add(command.method())
                .add(command.postingDate());
    }

    private void refundSource(RefundSource source) {
        if (source instanceof RefundSource.Available) {
            text.add("available");
        } else if (source instanceof RefundSource.UnappliedOnly) {
            text.add("unapplied-only");
        } else if (source instanceof RefundSource.Reopen named) {
            text.each("reopen", named.shares(), share -> text.add(share.debit()).add(share.amount()));
        } else if (source instanceof RefundSource.ReopenLatestFirst) {
            text.add("reopen-latest-first");
        } else if (source instanceof RefundSource.WithCreditNote with) {
            text.add("with-credit-note");
            new DocumentFingerprint(text).issueCreditNote(with.creditNote());
        } else {
            throw new IllegalStateException("a source without a code: " + source);
        }
    }
}
