package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who buys or sells, as it stands on a document. An issued document keeps the parties of its day.
 *
 * <p>Each method that sets a field returns a new party: {@code Party.of("Judo Club").vatId("FR..")}.
 */
public record Party(Map<PartyField, String> fields) {

    private static final int MAX = 500;

    /** Refuses a party without a name and fields that are blank or longer than 500 characters. */
    public Party {
        Checks.require(fields.containsKey(PartyField.NAME), "a party needs a name");
        EnumMap<PartyField, String> copy = new EnumMap<>(PartyField.class);
        fields.forEach((field, text) -> copy.put(field, Checks.text(text, MAX, "party " + field)));
        fields = Collections.unmodifiableMap(copy);
    }

    /** A party of which only the name is known. */
    public static Party of(String name) {
        return new Party(Map.of(PartyField.NAME, name));
    }

    /** The name. */
    public String name() {
        return fields.getOrDefault(PartyField.NAME, "");
    }

    /** What is said in this field. */
    public Optional<String> field(PartyField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** This party with that field set. */
    public Party with(PartyField field, String text) {
        EnumMap<PartyField, String> copy = new EnumMap<>(fields);
        copy.put(field, text);
        return new Party(copy);
    }

    /** This party at an address of one or several lines. */
    public Party address(String... lines) {
        return with(PartyField.ADDRESS, String.join("\n", lines));
    }

    /** This party in that town. */
    public Party city(String postalCode, String city) {
        return with(PartyField.POSTAL_CODE, postalCode).with(PartyField.CITY, city);
    }

    /** This party in the country of that ISO 3166-1 alpha-2 code. */
    public Party country(String code) {
        return with(PartyField.COUNTRY, code);
    }

    /** This party with that mail address. */
    public Party email(String email) {
        return with(PartyField.EMAIL, email);
    }

    /** This party with that tax identifier. */
    public Party vatId(String vatId) {
        return with(PartyField.VAT_ID, vatId);
    }

    /** This party with that register identifier. */
    public Party legalId(String legalId) {
        return with(PartyField.LEGAL_ID, legalId);
    }

    /** All fields in one text, one a line, so that a document keeps them as one erasable text. */
    public FreeText toText() {
        StringBuilder text = new StringBuilder();
        fields.forEach((field, value) -> text.append(field.name())
                .append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n'));
        return FreeText.of(text.toString());
    }

    /** Reads what {@link #toText()} wrote; empty when the text was erased. */
    public static Optional<Party> ofText(FreeText text) {
        return text.value().map(Party::parse);
    }

    private static Party parse(String text) {
        EnumMap<PartyField, String> fields = new EnumMap<>(PartyField.class);
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            fields.put(PartyField.valueOf(line.substring(0, equals)), unescape(line.substring(equals + 1)));
        });
        return new Party(fields);
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Never the fields themselves: parties end up in logs. */
    @Override
    public String toString() {
        return "Party" + fields.keySet();
    }
}
