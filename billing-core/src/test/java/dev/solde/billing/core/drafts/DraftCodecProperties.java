package dev.solde.billing.core.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.port.StoredDraft;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;

/** What is stored as text comes back as it was, whatever it holds. */
@Domain(SampleCommands.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class DraftCodecProperties {

    @Property
    void anInvoiceIsReadAsItWasWritten(@ForAll IssueInvoice command, @ForAll @LongRange(min = 1) long version) {
        InvoiceDraft draft = new InvoiceDraft(SampleCommands.INVOICE, version, command);
        StoredDraft stored = DraftCodec.write(draft);
        assertThat(stored.document()).isEqualTo(draft.id());
        assertThat(stored.entries()).isEqualTo(Set.copyOf(command.entries()));
        isReadBack(draft);
    }

    @Property
    void aCreditNoteIsReadAsItWasWritten(@ForAll IssueCreditNote command) {
        isReadBack(new CreditNoteDraft(SampleCommands.NOTE, 1, command));
    }

    @Property
    void aGlobalCreditNoteIsReadAsItWasWritten(@ForAll IssueGlobalCreditNote command) {
        isReadBack(new GlobalCreditNoteDraft(SampleCommands.NOTE, 1, command));
    }

    private static void isReadBack(Draft draft) {
        assertThat(DraftCodec.read(DraftCodec.write(draft))).isEqualTo(draft);
    }
}
