package dev.solde.billing.core.drafts;

import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.SourceRelease;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxCategory;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.PendingEntryId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads what {@link DraftWriting} wrote, field by field in the same order. */
final class DraftReading {

    private final DraftFields fields;
    private final String kind;
    private final AccountId account;

    DraftReading(String text) {
        fields = new DraftFields(text);
        String version = fields.field();
        if (!version.equals(DraftWriting.VERSION)) {
            throw new IllegalStateException("not the text of a draft that this kernel knows: " + version);
        }
        kind = fields.field();
        account = AccountId.of(fields.field());
    }

    /** Which kind of command follows. */
    String kind() {
        return kind;
    }

    IssueInvoice invoice() {
        IssueInvoice command = IssueInvoice.builder(account)
                .commandKey(key())
                .actor(actor())
                .reason(fields.optional(fields::field))
                .expectedVersion(version())
                .priceMode(fields.code(PriceMode.class))
                .lines(fields.list(this::line))
                .allowances(fields.list(this::allowance))
                .charges(fields.list(this::charge))
                .entries(fields.list(() -> new PendingEntryId(account, UUID.fromString(fields.field()))))
                .issueDate(fields.optional(this::date))
                .number(fields.optional(() -> DocumentNumber.of(fields.field())))
                .series(fields.optional(this::series))
                .references(fields.list(this::reference))
                .note(fields.optional(fields::field))
                .buyer(fields.optional(this::party))
                .terms(fields.optional(() -> PaymentTerms.parse(fields.field())))
                .dueDate(fields.optional(this::date))
                .build();
        fields.end();
        return command;
    }

    IssueCreditNote creditNote() {
        Optional<CommandKey> key = key();
        Optional<Actor> actor = actor();
        Optional<String> reason = fields.optional(fields::field);
        OptionalLong expected = version();
        IssueCreditNote command = IssueCreditNote.builder(new InvoiceId(account, UUID.fromString(fields.field())))
                .commandKey(key)
                .actor(actor)
                .reason(reason)
                .expectedVersion(expected)
                .parts(fields.list(this::part))
                .settle(fields.optional(() -> fields.code(CreditSettlement.class)))
                .sourceRelease(fields.code(SourceRelease.class))
                .issueDate(fields.optional(this::date))
                .number(fields.optional(() -> DocumentNumber.of(fields.field())))
                .series(fields.optional(this::series))
                .references(fields.list(this::reference))
                .note(fields.optional(fields::field))
                .build();
        fields.end();
        return command;
    }

    IssueGlobalCreditNote globalCreditNote() {
        IssueGlobalCreditNote command = IssueGlobalCreditNote.builder(account)
                .commandKey(key())
                .actor(actor())
                .reason(fields.optional(fields::field))
                .expectedVersion(version())
                .priceMode(fields.code(PriceMode.class))
                .lines(fields.list(this::line))
                .allowances(fields.list(this::allowance))
                .charges(fields.list(this::charge))
                .settle(fields.optional(() -> fields.code(CreditSettlement.class)))
                .issueDate(fields.optional(this::date))
                .number(fields.optional(() -> DocumentNumber.of(fields.field())))
                .series(fields.optional(this::series))
                .references(fields.list(this::reference))
                .note(fields.optional(fields::field))
                .buyer(fields.optional(this::party))
                .build();
        fields.end();
        return command;
    }

    private Optional<CommandKey> key() {
        return fields.optional(() -> CommandKey.of(fields.field(), fields.field()));
    }

    private Optional<Actor> actor() {
        return fields.optional(() -> Actor.of(fields.field()));
    }

    private OptionalLong version() {
        return fields.optional(fields::number).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private LocalDate date() {
        return LocalDate.parse(fields.field());
    }

    private Series series() {
        return new Series(fields.field(), fields.code(Series.Dates.class));
    }

    private HostReference reference() {
        return HostReference.of(fields.field(), fields.field());
    }

    private Party party() {
        return Party.ofText(FreeText.of(fields.field())).orElseThrow();
    }

    private Line line() {
        return Line.builder(fields.field())
                .quantity(fields.decimal())
                .unitPrice(fields.money())
                .baseQuantity(fields.decimal())
                .taxes(fields.list(this::tax))
                .allowances(fields.list(this::allowance))
                .charges(fields.list(this::charge))
                .lineType(fields.optional(() -> LineType.of(fields.field())))
                .source(fields.optional(this::reference))
                .build();
    }

    private Tax tax() {
        String name = fields.field();
        TaxCategory category = TaxCategory.ofCode(fields.field());
        Tax tax = Tax.of(name, category, fields.decimal());
        return fields.optional(fields::field).map(tax::withReason).orElse(tax);
    }

    private Allowance allowance() {
        return new Allowance(
                fields.optional(fields::money),
                fields.optional(fields::decimal),
                fields.field(),
                fields.list(this::tax));
    }

    private Charge charge() {
        return new Charge(
                fields.optional(fields::money),
                fields.optional(fields::decimal),
                fields.field(),
                fields.list(this::tax));
    }

    private CreditedPart part() {
        String code = fields.field();
        return switch (code) {
            case "whole" -> new CreditedPart.Whole();
            case "amount" -> new CreditedPart.OfAmount(fields.money(), fields.code(PriceMode.class));
            case "line" -> new CreditedPart.LineRest(fields.integer());
            case "quantity" ->
                new CreditedPart.LineQuantity(fields.integer(), fields.decimal(), fields.optional(fields::money));
            case "line-amount" -> new CreditedPart.LineAmount(fields.integer(), fields.money());
            case "free-line" -> new CreditedPart.FreeLine(line());
            case "allowance" -> new CreditedPart.AllowanceRest(fields.integer());
            case "charge" -> new CreditedPart.ChargeRest(fields.integer());
            default -> throw new IllegalStateException("a part of an unknown kind: " + code);
        };
    }
}
