package dev.solde.billing.documents.page;

import dev.solde.billing.documents.words.Formats;
import dev.solde.billing.documents.words.Words;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PartyField;
import dev.solde.billing.payment.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language with its words and formats; belongs to one thread, as formats do.
 *
 * @param locale whose words and formats these are
 */
public record Language(Locale locale, Words words, Formats formats) {

    /** The word of this name. */
    public String word(String name) {
        return words.get(name);
    }

    /** What an item of this kind is called. */
    public String kind(ItemKind kind) {
        return words.get("kind." + kind.code());
    }

    /** How money moved, or the code of a method that only the host knows. */
    public String method(PaymentMethod method) {
        return words.ofCode("method", method.code());
    }

    /** Who a document is from; the brand's name where nobody is on record. */
    PartyText seller(Optional<Party> party, Look look) {
        return party.map(known -> written("seller", known))
                .orElseGet(() -> new PartyText(word("seller"), look.name(), List.of()));
    }

    /** Who a document is to. */
    PartyText customer(Optional<Party> party) {
        return party.map(known -> written("customer", known))
                .orElseGet(() -> new PartyText(word("customer"), word("notOnRecord"), List.of()));
    }

    /** The word of a label with what it labels. */
    Fact fact(String label, String value) {
        return new Fact(word(label), value);
    }

    private PartyText written(String label, Party party) {
        List<String> lines = new ArrayList<>();
        party.field(PartyField.ADDRESS).ifPresent(address -> address.lines().forEach(lines::add));
        String town = Stream.of(party.field(PartyField.POSTAL_CODE), party.field(PartyField.CITY))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        if (!town.isEmpty()) {
            lines.add(town);
        }
        party.field(PartyField.COUNTRY).map(formats::country).ifPresent(lines::add);
        party.field(PartyField.LEGAL_ID).ifPresent(id -> lines.add(word("legalId") + " " + id));
        party.field(PartyField.VAT_ID).ifPresent(id -> lines.add(word("vatId") + " " + id));
        party.field(PartyField.EMAIL).ifPresent(lines::add);
        party.field(PartyField.PHONE).ifPresent(lines::add);
        return new PartyText(word(label), party.name(), lines);
    }
}
