package dev.solde.billing.testkit.model;

import dev.solde.billing.Billing;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.testkit.model.ModelDraft.Kind;
import dev.solde.billing.testkit.model.ModelDraft.State;
import java.util.List;

/** Drafts: kept, changed, thrown away, issued. Who does something with one names the version that was looked at. */
final class DraftVerbs {

    private DraftVerbs() {}

    /** Keeps a draft: of an invoice, with one of the pending entries for an even number, or of a credit note. */
    record Save(Kind kind, int account, int invoice, int entry, long cents) implements DraftVerb {

        @Override
        public Verb resolve(ModelState state) {
            if (kind == Kind.CREDIT_NOTE) {
                int corrected = state.plainInvoice(invoice);
                return new Save(kind, state.accountOf(corrected), corrected, Model.UNKNOWN, cents);
            }
            List<ModelEntry> there = state.entries.stream()
                    .filter(pending -> pending.account == account)
                    .toList();
            boolean reserves = kind == Kind.INVOICE && entry % 2 == 0 && !there.isEmpty();
            int reserved = reserves ? there.get(entry / 2 % there.size()).number : Model.UNKNOWN;
            return new Save(kind, account, Model.UNKNOWN, reserved, cents);
        }

        @Override
        public int account(ModelState state) {
            return account;
        }

        @Override
        public void tell(Billing billing, Saying saying) {
            Names names = saying.names();
            names.putDraft(
                    switch (kind) {
                        case INVOICE -> {
                            var builder = IssueInvoice.builder(Names.account(account))
                                    .line(line(cents))
                                    .terms(PaymentTerms.days(0));
                            yield billing.saveDraft(
                                    (entry == Model.UNKNOWN ? builder : builder.entry(names.entry(entry))).build());
                        }
                        case CREDIT_NOTE ->
                            billing.saveDraft(IssueCreditNote.builder(names.invoice(invoice, 0))
                                    .lineAmount(1, Names.eur(cents))
                                    .settle(CreditSettlement.NONE)
                                    .build());
                        case GLOBAL_CREDIT_NOTE ->
                            billing.saveDraft(IssueGlobalCreditNote.builder(Names.account(account))
                                    .line(line(cents))
                                    .settle(CreditSettlement.NONE)
                                    .build());
                    });
        }

        @Override
        public String refusal(ModelBooks books) {
            if (kind == Kind.CREDIT_NOTE && invoice == Model.UNKNOWN) {
                return "item-not-found";
            }
            return entry == Model.UNKNOWN ? "" : EntryVerbs.unavailable(entry, books);
        }

        @Override
        public void apply(ModelBooks books) {
            List<ModelDraft> drafts = books.state.drafts;
            drafts.add(new ModelDraft(drafts.size(), kind, account, invoice, entry, cents));
        }
    }

    /** Changes the amount of a draft, as it was so many versions before. */
    record Edit(int draft, int versionsAgo, long cents) implements DraftVerb {

        @Override
        public Verb resolve(ModelState state) {
            int named = ModelState.pick(draft, state.drafts, ModelDraft::isKept);
            return new Edit(named, known(versionsAgo, named, state), cents);
        }

        @Override
        public int account(ModelState state) {
            return accountOf(draft, state);
        }

        @Override
        public void tell(Billing billing, Saying saying) {
            Draft before = saying.names().draft(draft, versionsAgo);
            saying.names().putDraft(draft, before.match(new Draft.Cases<Draft>() {
                @Override
                public Draft invoice(InvoiceDraft draft) {
                    return billing.saveDraft(draft.edit(edit -> edit.line(1, line(cents))));
                }

                @Override
                public Draft creditNote(CreditNoteDraft draft) {
                    return billing.saveDraft(draft.edit(edit -> edit.lineAmount(1, Names.eur(cents))));
                }

                @Override
                public Draft globalCreditNote(GlobalCreditNoteDraft draft) {
                    return billing.saveDraft(draft.edit(edit -> edit.line(1, line(cents))));
                }
            }));
        }

        @Override
        public String refusal(ModelBooks books) {
            return stale(draft, versionsAgo, books);
        }

        @Override
        public void apply(ModelBooks books) {
            ModelDraft changed = books.state.drafts.get(draft);
            changed.version++;
            changed.cents = cents;
        }
    }

    /** Throws a draft away, as it was so many versions before. */
    record Discard(int draft, int versionsAgo) implements DraftVerb {

        @Override
        public Verb resolve(ModelState state) {
            int named = ModelState.pick(draft, state.drafts, ModelDraft::isKept);
            return new Discard(named, known(versionsAgo, named, state));
        }

        @Override
        public int account(ModelState state) {
            return accountOf(draft, state);
        }

        @Override
        public void tell(Billing billing, Saying saying) {
            billing.discardDraft(saying.names().draft(draft, versionsAgo));
        }

        @Override
        public String refusal(ModelBooks books) {
            return stale(draft, versionsAgo, books);
        }

        @Override
        public void apply(ModelBooks books) {
            books.state.drafts.get(draft).state = State.DISCARDED;
        }
    }

    /** Issues what a draft says, as it was so many versions before. */
    record Issue(int draft, int versionsAgo) implements Verb {

        @Override
        public Verb resolve(ModelState state) {
            int named = ModelState.pick(draft, state.drafts, ModelDraft::isKept);
            return new Issue(named, known(versionsAgo, named, state));
        }

        @Override
        public int account(ModelState state) {
            return accountOf(draft, state);
        }

        @Override
        public Command<?> command(Saying saying) {
            return saying.names().draft(draft, versionsAgo).match(new Draft.Cases<Command<?>>() {
                @Override
                public Command<?> invoice(InvoiceDraft draft) {
                    return IssueInvoice.of(draft).toBuilder()
                            .commandKey(saying.key())
                            .build();
                }

                @Override
                public Command<?> creditNote(CreditNoteDraft draft) {
                    return IssueCreditNote.of(draft).toBuilder()
                            .commandKey(saying.key())
                            .build();
                }

                @Override
                public Command<?> globalCreditNote(GlobalCreditNoteDraft draft) {
                    return IssueGlobalCreditNote.of(draft).toBuilder()
                            .commandKey(saying.key())
                            .build();
                }
            });
        }

        @Override
        public String refusal(ModelBooks books) {
            String stale = stale(draft, versionsAgo, books);
            if (!stale.isEmpty()) {
                return stale;
            }
            ModelDraft issued = books.state.drafts.get(draft);
            return switch (issued.kind) {
                case INVOICE -> total(issued, books) < 0 ? "negative-total-use-credit-note" : "";
                case CREDIT_NOTE -> ModelRules.credited(books.item(issued.invoice), issued.cents);
                case GLOBAL_CREDIT_NOTE -> "";
            };
        }

        private static long total(ModelDraft issued, ModelBooks books) {
            return issued.cents
                    + (issued.entry == Model.UNKNOWN
                            ? 0
                            : books.state.entries.get(issued.entry).signedLeft());
        }

        @Override
        public void apply(ModelBooks books) {
            ModelDraft issued = books.state.drafts.get(draft);
            issued.state = State.ISSUED;
            switch (issued.kind) {
                case INVOICE -> {
                    boolean plain = issued.entry == Model.UNKNOWN;
                    books.invoice(total(issued, books), books.state.today, books.state.today).plain = plain;
                    if (!plain) {
                        books.state.entries.get(issued.entry).left = 0;
                    }
                }
                case CREDIT_NOTE -> books.credited(books.item(issued.invoice), issued.cents, false);
                case GLOBAL_CREDIT_NOTE -> books.note(issued.cents, books.state.today, Model.UNKNOWN);
            }
        }
    }

    private static Line line(long cents) {
        return Line.of("Judo", 1, Names.eur(cents), Translation.NO_TAX);
    }

    private static int accountOf(int draft, ModelState state) {
        return draft == Model.UNKNOWN ? 0 : state.drafts.get(draft).account;
    }

    /** No version is older than the first. */
    private static int known(int versionsAgo, int draft, ModelState state) {
        return draft == Model.UNKNOWN ? 0 : (int) Math.min(versionsAgo, state.drafts.get(draft).version - 1);
    }

    private static String stale(int draft, int versionsAgo, ModelBooks books) {
        if (draft == Model.UNKNOWN) {
            return "draft-not-found";
        }
        return switch (books.state.drafts.get(draft).state) {
            case ISSUED -> "already-issued";
            case DISCARDED -> "draft-not-found";
            case KEPT -> versionsAgo > 0 ? "draft-changed" : "";
        };
    }
}
