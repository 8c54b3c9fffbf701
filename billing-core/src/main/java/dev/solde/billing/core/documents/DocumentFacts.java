package dev.solde.billing.core.documents;

import dev.solde.billing.core.tax.TaxSet;
import dev.solde.billing.core.tax.TaxSetFigures;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxKey;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.TaxCharged;
import dev.solde.billing.ledger.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts of one document, picked out of its record. */
record DocumentFacts(
        DocumentIssued head, List<LineIssued> lines, List<TaxCharged> taxes, List<ReferenceMade> references) {

    static DocumentFacts of(ItemId document, List<Fact> facts) {
        DocumentIssued head = null;
        List<LineIssued> lines = new ArrayList<>();
        List<TaxCharged> taxes = new ArrayList<>();
        List<ReferenceMade> references = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof DocumentIssued issued && issued.document().equals(document)) {
                head = issued;
            } else if (fact instanceof LineIssued line && line.document().equals(document)) {
                lines.add(line);
            } else if (fact instanceof TaxCharged tax && tax.document().equals(document)) {
                taxes.add(tax);
            } else if (fact instanceof ReferenceMade reference
                    && reference.subject().equals(document)) {
                references.add(reference);
            }
        }
        if (head == null) {
            throw new IllegalStateException("the record holds no document " + document);
        }
        return new DocumentFacts(head, lines, taxes, references);
    }

    /** The sold lines; the one with number n is the n-th. */
    List<LineIssued> sold() {
        return lines.stream().filter(line -> line.kind() == LineKind.SOLD).toList();
    }

    /** The allowances or charges on the whole document, numbered from 1. */
    List<LineIssued> adjustments(LineKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind && line.lineNumber() == 0)
                .toList();
    }

    /** The references of one role. */
    List<ReferenceMade> references(ReferenceMade.Role role) {
        return references.stream().filter(reference -> reference.role() == role).toList();
    }

    /** Base and taxes of each set of taxes; the set without any tax has no tax fact, so it is summed from the lines. */
    List<TaxSetFigures> taxSets() {
        Map<TaxSet, Long> bases = new TreeMap<>();
        Map<TaxSet, Map<TaxKey, Long>> amounts = new HashMap<>();
        for (TaxCharged charged : taxes) {
            List<Tax> together = new ArrayList<>(charged.companions());
            together.add(charged.tax());
            TaxSet set = TaxSet.of(together);
            bases.put(set, charged.baseMinor());
            amounts.computeIfAbsent(set, any -> new HashMap<>())
                    .put(charged.tax().key(), charged.taxMinor());
        }
        untaxed().ifPresent(base -> bases.put(TaxSet.NONE, base));
        List<TaxSetFigures> figures = new ArrayList<>();
        bases.forEach((set, base) -> figures.add(new TaxSetFigures(
                set,
                base,
                set.taxes().stream()
                        .map(key -> amounts.get(set).getOrDefault(key, 0L))
                        .toList())));
        return figures;
    }

    private Optional<Long> untaxed() {
        List<LineIssued> untaxed = lines.stream()
                .filter(line -> line.taxes().isEmpty())
                .filter(line -> line.kind() == LineKind.SOLD || line.lineNumber() == 0)
                .toList();
        return untaxed.isEmpty()
                ? Optional.empty()
                : Optional.of(untaxed.stream()
                        .mapToLong(line -> line.kind() == LineKind.ALLOWANCE ? -line.netMinor() : line.netMinor())
                        .sum());
    }
}
