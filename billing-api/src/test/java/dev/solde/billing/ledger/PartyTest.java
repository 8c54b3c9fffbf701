package dev.solde.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PartyTest {

    private static final Party CLUB = Party.of("Judo Club")
            .address("1 rue des Tilleuls", "Bâtiment B")
            .city("75011", "Paris")
            .country("FR")
            .email("office@example.org")
            .vatId("FR12345678901")
            .legalId("123456789");

    @Test
    void what_is_said_of_a_party_stands_in_its_field() {
        assertThat(CLUB.fields())
                .isEqualTo(Map.of(
                        PartyField.NAME, "Judo Club",
                        PartyField.ADDRESS, "1 rue des Tilleuls\nBâtiment B",
                        PartyField.POSTAL_CODE, "75011",
                        PartyField.CITY, "Paris",
                        PartyField.COUNTRY, "FR",
                        PartyField.EMAIL, "office@example.org",
                        PartyField.VAT_ID, "FR12345678901",
                        PartyField.LEGAL_ID, "123456789"));
    }

    @Test
    void a_party_is_read_back_from_its_text() {
        Party tricky = CLUB.address("a=b\\n", "second\\line");
        assertThat(Party.ofText(tricky.toText())).contains(tricky);
    }

    @Test
    void a_party_that_is_printed_in_a_log_tells_no_name() {
        assertThat(CLUB.toString()).doesNotContain("Judo", "Paris", "example");
    }
}
