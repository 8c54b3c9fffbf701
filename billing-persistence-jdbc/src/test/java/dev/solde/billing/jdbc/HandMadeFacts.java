package dev.solde.billing.jdbc;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalHash;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.TaxCharged;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.Salt;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** Facts and records with the awkward values that a column could lose. */
final class HandMadeFacts {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    private static final Instant START = Instant.parse("2026-03-01T08:00:00.123456Z");

    /** All settings that an account can have. */
    static final AccountSettings SETTINGS = new AccountSettings(
            Optional.of(PaymentTerms.days(30).endOfMonth()),
            OptionalInt.of(31),
            Optional.of(CreditApplication.AUTOMATIC));

    private HandMadeFacts() {}

    /** A document of a sold line and an allowance, with two taxes. */
    static List<Fact> document(
            ItemId item,
            DocumentType type,
            DocumentNumber number,
            long value,
            long minor,
            LocalDate day,
            LocalDate due) {
        List<Fact> facts = new ArrayList<>();
        Tax vat = Tax.rate("5.5");
        Tax odd = Tax.exempt("VATEX-EU-132-1M \\ a|b");
        facts.add(new DocumentIssued(
                item,
                type,
                number,
                Optional.of("F" + item.account()),
                value,
                PriceMode.NET,
                day,
                due,
                Optional.of(PaymentTerms.days(30)),
                minor + 7,
                7,
                0,
                minor,
                0,
                minor,
                Optional.of(FreeText.of("NAME=Judo Club\n")),
                Optional.of(FreeText.of("NAME=Dupont\n")),
                Optional.empty()));
        facts.add(new LineIssued(
                item,
                1,
                LineKind.SOLD,
                1,
                Optional.of(FreeText.of("Judo, 'quoted'; \u00e9t\u00e9 \ud83e\udd4b")),
                Optional.of(LineType.of("TRAINING")),
                new BigDecimal("2.5"),
                new BigDecimal("0.000000001"),
                BigDecimal.ONE,
                Optional.empty(),
                minor + 7,
                minor + 7,
                List.of(vat, odd),
                0,
                BigDecimal.ZERO));
        facts.add(new LineIssued(
                item,
                2,
                LineKind.ALLOWANCE,
                1,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ONE,
                new BigDecimal("0.07"),
                new BigDecimal("100"),
                Optional.of(new BigDecimal("12.345")),
                7,
                7,
                List.of(),
                1,
                new BigDecimal("0.25")));
        facts.add(new TaxCharged(item, vat, List.of(), minor, 0));
        facts.add(new TaxCharged(item, odd, List.of(vat), 0, 0));
        return facts;
    }

    /** The order twice, on the document and on a line, and the source of the line. */
    static List<ReferenceMade> references(ItemId invoice, HostReference source) {
        HostReference order = HostReference.of("order", "SO-1");
        return List.of(
                new ReferenceMade(invoice, 0, ReferenceMade.Role.HOST, order, Optional.empty()),
                new ReferenceMade(invoice, 1, ReferenceMade.Role.SOURCE, source, Optional.empty()),
                new ReferenceMade(invoice, 1, ReferenceMade.Role.HOST, order, Optional.empty()));
    }

    static EntryPosted entry(AccountState account, ItemId item, long minor, LocalDate day, LocalDate due) {
        return entry(account, item, minor, day, due, Optional.empty(), Optional.empty());
    }

    /** With the old number of an opening item, and with what the item reverses or reinstates. */
    static EntryPosted entry(
            AccountState account,
            ItemId item,
            long minor,
            LocalDate day,
            LocalDate due,
            Optional<DocumentNumber> number,
            Optional<ItemId> origin) {
        LocalDate highWater = account.postingHighWater().filter(day::isBefore).orElse(day);
        return new EntryPosted(
                item,
                minor,
                account.entries() + 1,
                account.balanceMinor() + item.kind().side().signed(minor),
                day.minusDays(1),
                day,
                day.plusDays(1),
                due,
                highWater,
                Math.max(account.backdatedDays(), highWater.toEpochDay() - day.toEpochDay()),
                origin.isPresent() ? Optional.empty() : Optional.of("because"),
                number,
                origin);
    }

    static OpenItem item(
            ItemId item,
            Optional<DocumentNumber> number,
            long minor,
            LocalDate day,
            LocalDate due,
            long sequence,
            Optional<ItemId> origin) {
        return new OpenItem(
                item,
                EUR,
                number,
                minor,
                minor,
                day.minusDays(1),
                day,
                due,
                sequence,
                origin,
                day,
                minor == 0 ? Optional.of(day) : Optional.empty(),
                minor == 0 ? OptionalLong.of(sequence) : OptionalLong.empty(),
                Set.of(),
                false,
                0,
                0);
    }

    static PaymentReceived received(PaymentId payment) {
        return new PaymentReceived(
                payment,
                PaymentMethod.CARD,
                Optional.empty(),
                Optional.of(FreeText.of("SO-1\nthanks")),
                Optional.of(FreeText.of("by phone")));
    }

    /** The record that follows the last one of the account, sealed. */
    static JournalRecord record(
            TenantId tenant, AccountState account, String kind, Optional<CommandKey> key, List<Fact> facts) {
        long sequence = account.version() + 1;
        Salt salt = new Salt(sequence, account.id().value().hashCode());
        Optional<FreeText> reason =
                sequence % 2 == 0 ? Optional.of(FreeText.of("reason " + sequence)) : Optional.empty();
        FactCodec codec = FactCodec.of(account.id(), 2);
        JournalRecord unsealed = new JournalRecord(
                account.id(),
                sequence,
                kind,
                key,
                new Digest(1, 2, 3, sequence),
                Optional.of(Actor.of("clerk-7")),
                reason,
                START.plusSeconds(sequence / 2),
                facts,
                Optional.of(salt),
                JournalHash.textDigests(salt, reason, facts, codec),
                Digest.ZERO);
        return unsealed.withHash(JournalHash.hash(tenant, account.head(), unsealed, codec));
    }

    /** Those of all that have a name here. */
    static <K, V> Map<K, V> subset(Map<K, V> all, Map<K, V> named) {
        Map<K, V> subset = new LinkedHashMap<>(all);
        subset.keySet().retainAll(named.keySet());
        return subset;
    }

    /** What is open on a side. */
    static long open(Map<ItemId, OpenItem> items, Side side) {
        return items.values().stream()
                .filter(item -> item.side() == side)
                .mapToLong(OpenItem::openMinor)
                .sum();
    }
}
