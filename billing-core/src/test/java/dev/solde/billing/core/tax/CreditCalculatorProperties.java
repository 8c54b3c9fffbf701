package dev.solde.billing.core.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.core.tax.SampleInvoices.Plain;
import dev.solde.billing.core.tax.SampleInvoices.Sample;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(SampleInvoices.class)
@Domain(DomainContext.Global.class)
class CreditCalculatorProperties {

    @Property
    @Tag("R-36")
    void aNoteOfTheWholeInvoiceHasItsFigures(@ForAll Sample sample) {
        assertSame(sample, CreditCalculator.credit(sample.invoice(), Credited.NONE, new CreditRequest.Whole()));
    }

    @Property
    @Tag("R-36")
    void aNoteCopyingAllLinesHasTheFiguresOfTheInvoice(@ForAll Sample sample) {
        List<LineCredit> all = new ArrayList<>();
        sample.invoice().lines().forEach(line -> all.add(new LineCredit.Rest(line.number())));
        AdjustmentShares shares = new AdjustmentShares(sample.invoice());
        new InvoiceLeft(sample.invoice(), Credited.NONE).adjustments().forEach((id, figures) -> {
            if (!shares.hasLines(id) && figures.amount() != 0) {
                all.add(
                        id.kind() == AdjustmentId.Kind.CHARGE
                                ? new LineCredit.Charge(id.number())
                                : new LineCredit.Allowance(id.number()));
            }
        });
        assertSame(sample, CreditCalculator.credit(sample.invoice(), Credited.NONE, new CreditRequest.Lines(all)));
    }

    @Property(tries = 1000)
    @Tag("R-37")
    @Tag("R-61")
    void anyNotesAndThenTheRestSumToTheInvoice(@ForAll Sample sample, @ForAll List<CreditStep> steps) {
        Credited credited = Credited.NONE;
        for (CreditStep step : steps) {
            CreditResult result =
                    CreditCalculator.credit(sample.invoice(), credited, step.on(sample.invoice(), credited));
            if (result instanceof CreditFigures note) {
                assertConsistent(sample, note);
                credited = credited.plus(note);
                assertNotExceeded(sample, credited);
            }
        }
        assertRestCompletes(sample, credited);
    }

    @Property(tries = 1000)
    @Tag("R-37")
    @Tag("R-61")
    void noNoteTakesMoreThanIsLeftOfAnySetOrTax(@ForAll Plain plain, @ForAll List<CreditStep> steps) {
        Sample sample = plain.sample();
        Credited credited = Credited.NONE;
        for (CreditStep step : steps) {
            CreditRequest request = step.on(sample.invoice(), credited);
            CreditResult result = CreditCalculator.credit(sample.invoice(), credited, request);
            if (result instanceof CreditFigures note) {
                InvoiceLeft left = new InvoiceLeft(sample.invoice(), credited);
                assertWithin(note, left);
                if (request instanceof CreditRequest.Amount amount) {
                    assertAmountIsExact(amount, note);
                } else if (sample.input().priceMode() == PriceMode.NET) {
                    assertTaxOfNet(note, left);
                } else {
                    assertTaxOfGross(note, left);
                }
                credited = credited.plus(note);
            }
        }
        assertRestCompletes(sample, credited);
    }

    @Property
    @Tag("R-37")
    @Tag("R-61")
    void manyEqualSmallNotesStayWithinWhatIsLeft(
            @ForAll PriceMode invoiceMode,
            @ForAll PriceMode noteMode,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 80) int notes,
            @ForAll @IntRange(max = 8) int set) {
        BigDecimal price = BigDecimal.valueOf((long) size * notes, 2);
        CalculationInput input = CalculationInput.of(
                2,
                invoiceMode,
                List.of(
                        LineInput.of(BigDecimal.ONE, price, SampleDocuments.SETS.get(set)),
                        LineInput.of(BigDecimal.ONE, price, SampleDocuments.GST)));
        Sample sample = new Sample(input, DocumentCalculator.calculate(input));
        Credited credited = Credited.NONE;
        for (int i = 0; i < notes; i++) {
            CreditRequest request = new CreditRequest.Amount(size, noteMode);
            if (CreditCalculator.credit(sample.invoice(), credited, request) instanceof CreditFigures note) {
                assertWithin(note, new InvoiceLeft(sample.invoice(), credited));
                assertAmountIsExact((CreditRequest.Amount) request, note);
                credited = credited.plus(note);
            }
        }
        assertRestCompletes(sample, credited);
    }

    private static void assertSame(Sample sample, CreditResult result) {
        DocumentFigures invoice = sample.figures();
        DocumentFigures note = ((CreditFigures) result).document();
        assertThat(note.totals().totalInclTax()).isEqualTo(invoice.totals().totalInclTax());
        assertThat(note.totals().totalExclTax()).isEqualTo(invoice.totals().totalExclTax());
        assertThat(taxes(note.subtotals())).isEqualTo(taxes(invoice.subtotals()));
        Map<Integer, LineFigures> lines = new TreeMap<>();
        for (int i = 0; i < note.lines().size(); i++) {
            lines.put(
                    ((CreditFigures) result).lines().get(i).invoiceLine(),
                    note.lines().get(i));
        }
        lines.forEach((number, line) -> {
            LineFigures invoiced = invoice.lines().get(number - 1);
            assertThat(line.amount()).isEqualTo(invoiced.amount());
            assertThat(line.net()).isEqualTo(invoiced.net());
        });
    }

    private static void assertConsistent(Sample sample, CreditFigures note) {
        DocumentFigures document = note.document();
        DocumentTotals totals = document.totals();
        assertThat(totals.totalTax())
                .isEqualTo(document.taxSets().stream()
                        .mapToLong(TaxSetFigures::tax)
                        .sum());
        assertThat(totals.totalExclTax())
                .isEqualTo(document.taxSets().stream()
                        .mapToLong(TaxSetFigures::base)
                        .sum());
        if (sample.input().priceMode() == PriceMode.GROSS) {
            long gross =
                    document.lines().stream().mapToLong(LineFigures::amount).sum()
                            - document.allowances().stream()
                                    .mapToLong(AdjustmentFigures::amount)
                                    .sum()
                            + document.charges().stream()
                                    .mapToLong(AdjustmentFigures::amount)
                                    .sum();
            assertThat(totals.totalInclTax()).isEqualTo(gross);
        }
    }

    private static void assertNotExceeded(Sample sample, Credited credited) {
        InvoiceLeft left = new InvoiceLeft(sample.invoice(), credited);
        for (InvoicedLine line : sample.invoice().lines()) {
            CreditedLine taken = left.credited(line);
            assertWithin(taken.amount(), line.amount());
            assertThat(taken.quantity().abs())
                    .isLessThanOrEqualTo(line.quantity().abs());
        }
        left.adjustments().forEach((id, figures) -> assertWithin(left.adjustmentLeft(id), figures.amount()));
        left.sets().forEach((taxes, rest) -> {
            long invoiced = left.inPriceMode(left.invoicedSets().get(taxes));
            assertThat(Long.signum(left.inPriceMode(rest)) * Long.signum(invoiced))
                    .isNotNegative();
            assertThat(invoiced == 0 && left.inPriceMode(rest) != 0).isFalse();
        });
        assertThat(left.sets().values().stream().mapToLong(TaxSetFigures::gross).sum())
                .isNotNegative();
    }

    private static void assertRestCompletes(Sample sample, Credited before) {
        CreditResult rest = CreditCalculator.credit(sample.invoice(), before, new CreditRequest.Whole());
        assertThat(rest).isInstanceOfAny(CreditFigures.class, CreditFailure.NothingLeft.class);
        Credited all = rest instanceof CreditFigures note ? before.plus(note) : before;
        new InvoiceLeft(sample.invoice(), all)
                .sets()
                .forEach((taxes, left) -> assertThat(left).isEqualTo(TaxSetFigures.zero(taxes)));
        assertThat(CreditCalculator.credit(sample.invoice(), all, new CreditRequest.Whole()))
                .isEqualTo(new CreditFailure.NothingLeft());
    }

    /** Of a tax that sets share, only the sum is a reduction; units of it may be booked from one set to another. */
    private static void assertWithin(CreditFigures note, InvoiceLeft left) {
        for (TaxSetFigures taken : note.document().taxSets()) {
            TaxSetFigures rest = left.sets().get(taken.taxes());
            assertWithin(taken.base(), rest.base());
            TaxSetFigures then = rest.minus(taken);
            for (TaxKey tax : taken.taxes().taxes()) {
                assertThat(Long.signum(then.amountOf(tax)) * tax.rate().signum())
                        .isNotNegative();
                assertThat(then.base() == 0 && then.amountOf(tax) != 0).isFalse();
            }
        }
        List<TaxSetFigures> rests = left.sets().values().stream().toList();
        for (SubtotalFigures taken : note.document().subtotals()) {
            SubtotalFigures rest = FiguresAssembly.subtotal(taken.tax(), rests);
            assertWithin(taken.base(), rest.base());
            assertWithin(taken.amount(), rest.amount());
        }
    }

    private static void assertAmountIsExact(CreditRequest.Amount asked, CreditFigures note) {
        DocumentTotals totals = note.document().totals();
        assertThat(asked.priceMode() == PriceMode.GROSS ? totals.totalInclTax() : totals.totalExclTax())
                .isEqualTo(asked.total());
    }

    private static void assertTaxOfNet(CreditFigures note, InvoiceLeft left) {
        for (SubtotalFigures subtotal : note.document().subtotals()) {
            SubtotalFigures rest = FiguresAssembly.subtotal(
                    subtotal.tax(), left.sets().values().stream().toList());
            long percentage = Rounding.percentOf(subtotal.base(), subtotal.tax().rate());
            long expected = subtotal.base() == rest.base()
                    ? rest.amount()
                    : Math.abs(percentage) < Math.abs(rest.amount()) ? percentage : rest.amount();
            assertThat(subtotal.amount()).isEqualTo(expected);
        }
    }

    private static void assertTaxOfGross(CreditFigures note, InvoiceLeft left) {
        for (TaxSetFigures taken : note.document().taxSets()) {
            TaxSetFigures rest = left.sets().get(taken.taxes());
            if (taken.gross() == rest.gross()) {
                assertThat(taken).isEqualTo(rest);
                continue;
            }
            long base = Rounding.netOf(taken.gross(), taken.taxes().rate());
            boolean baseCapped = base >= rest.base();
            boolean taxCapped = Math.abs(taken.gross() - base) > Math.abs(rest.tax());
            if (!baseCapped && !taxCapped) {
                assertThat(taken.base()).isEqualTo(base);
            }
        }
    }

    private static void assertWithin(long part, long whole) {
        assertThat(part).isBetween(Math.min(0, whole), Math.max(0, whole));
    }

    private static Map<TaxKey, String> taxes(List<SubtotalFigures> subtotals) {
        Map<TaxKey, String> taxes = new TreeMap<>();
        for (SubtotalFigures subtotal : subtotals) {
            if (subtotal.base() != 0 || subtotal.amount() != 0) {
                taxes.put(subtotal.tax(), subtotal.base() + " " + subtotal.amount());
            }
        }
        return taxes;
    }
}
