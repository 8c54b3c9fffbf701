package dev.solde.billing.fact;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The canonical form of facts: one line each, fields in a fixed order, amounts as plain decimals at the currency's digits,
 * ISO dates, no locale, no zone, no database id. It is what is hashed, exported and restored, and what a simple
 * storage may keep.
 *
 * <p>A free text stands in it as itself, or as {@code ~} when erased; in the hashed form its salted digest takes its place.
 */
public final class FactCodec {

    /** The version tag that begins every hashed and exported record. */
    public static final String VERSION = "solde/1";

    private final AccountId account;
    private final int digits;

    private FactCodec(AccountId account, int digits) {
        this.account = account;
        this.digits = digits;
    }

    /** The codec for the facts of an account whose currency has so many digits. */
    public static FactCodec of(AccountId account, int digits) {
        return new FactCodec(account, digits);
    }

    /** The currency's digits, with which amounts are written. */
    public int digits() {
        return digits;
    }

    /** The fact as one line without line end. */
    public String write(Fact fact) {
        return line(fact, FactCodec::plain);
    }

    /** The fact that {@link #write(Fact)} wrote; {@link IllegalArgumentException} for anything else. */
    public Fact read(String line) {
        return FactReading.read(new FieldReader(account, digits, line));
    }

    /** The free texts of the fact in their order, erased ones included. */
    public List<FreeText> texts(Fact fact) {
        List<FreeText> texts = new ArrayList<>();
        fact.match(new FactWriting(new TextFields(texts::add)));
        return texts;
    }

    /** The fact with every free text erased. */
    public Fact erased(Fact fact) {
        return read(line(fact, (text, field) -> field.plain(FieldReader.ERASED)));
    }

    private String line(Fact fact, BiConsumer<FreeText, FieldWriter> texts) {
        TextBytes line = new TextBytes(160);
        fact.match(new FactWriting(new FieldWriter(line, digits, texts)));
        return line.toString();
    }

    /** Hands over the fields of facts. */
    static void write(List<Fact> facts, FactFields fields) {
        FactWriting writing = new FactWriting(fields);
        for (Fact fact : facts) {
            fact.match(writing).end();
        }
    }

    static void plain(FreeText text, FieldWriter field) {
        field.plain(text.value().map(value -> "=" + FieldWriter.escape(value)).orElse(FieldReader.ERASED));
    }
}
