package dev.solde.billing.core.statements;

import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxKey;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.money.MonetaryAmount;

/**
 * The digest of a statement: SHA-256 over every figure and row, each value with its length. Labels, parties and other free texts
 * are left out, so that their erasure leaves the digest as it was.
 */
final class StatementContent {

    private static final String VERSION = "statement/1";

    private final StringBuilder text = new StringBuilder(1024);

    private StatementContent() {}

    /** The statement with its digest. */
    static Statement sealed(Statement statement) {
        StatementContent content = new StatementContent();
        content.head(statement);
        content.rows("corrections", statement.corrections());
        content.rows("rows", statement.rows());
        content.rows("open", statement.openDebits());
        content.rows("unapplied", statement.unappliedCredits());
        return Statement.builder().from(statement).content(content.digest()).build();
    }

    private void head(Statement statement) {
        add(VERSION).add(statement.account().value()).add(statement.kind()).add(statement.period());
        add(statement.asOf())
                .add(statement.knownAtSequence())
                .add(statement.currency().getCurrencyCode());
        add(statement.unpaidOnly())
                .add(statement.withLines())
                .add(statement.ageingOptions().basis());
        add(statement.ageingOptions().credits());
        add(statement.openingBalance()).add(statement.correctionsTotal()).add(statement.totalDebit());
        add(statement.totalCredit()).add(statement.closingBalance()).add(statement.amountPayable());
        new TreeMap<>(statement.totals())
                .forEach((kind, total) -> add(kind.code()).add(total));
        for (AgeingBucket bucket : statement.ageing().buckets()) {
            add(bucket.label()).add(bucket.amount());
        }
        add(statement.ageing().unappliedCredit()).add(statement.ageing().balance());
    }

    private void rows(String name, List<StatementRow> rows) {
        add(name).add(rows.size());
        for (StatementRow row : rows) {
            add(row.date())
                    .add(row.documentDate())
                    .add(row.item())
                    .add(row.entryNumber())
                    .add(row.number());
            add(row.references()).add(row.dueDate()).add(row.amount()).add(row.openAmount());
            add(row.balanceAfter())
                    .add(row.origin())
                    .add(row.method())
                    .add(row.lines().size());
            row.lines().forEach(this::line);
        }
    }

    private void line(InvoiceLine line) {
        List<TaxKey> taxes = line.taxes().stream().map(Tax::key).toList();
        add(line.number()).add(line.quantity()).add(line.unitPrice()).add(line.baseQuantity());
        add(line.amount()).add(line.netAmount()).add(taxes).add(line.lineType()).add(line.source());
        add(line.creditedLine());
    }

    private StatementContent add(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? add("-") : add("+").add(optional.get());
        } else if (value instanceof OptionalLong optional) {
            return add(optional.isEmpty() ? Optional.empty() : Optional.of(optional.getAsLong()));
        } else if (value instanceof OptionalInt optional) {
            return add(optional.isEmpty() ? Optional.empty() : Optional.of(optional.getAsInt()));
        } else if (value instanceof List<?> list) {
            add(list.size());
            list.forEach(this::add);
            return this;
        }
        String canonical = canonical(value);
        text.append(canonical.length()).append(':').append(canonical).append(';');
        return this;
    }

    private static String canonical(Object value) {
        if (value instanceof MonetaryAmount amount) {
            return Amounts.plain(amount);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private Digest digest() {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return Digest.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
