package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solde.billing.ledger.AccountId;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class PaymentReferenceTest {

    /** The example of the standard. */
    @Example
    void the_check_digits_are_those_of_iso_11649() {
        PaymentReference reference = PaymentReference.of("539007547034");
        assertThat(reference).isEqualTo(new PaymentReference("RF18539007547034"));
        assertThat(reference.printed()).isEqualTo("RF18 5390 0754 7034");
        assertThat(PaymentReference.parse("rf18 5390 0754 7034")).isEqualTo(reference);
    }

    @Example
    void separators_are_left_out_and_letters_become_capitals() {
        assertThat(PaymentReference.of("F-2026/000_001")).isEqualTo(PaymentReference.of("f2026000001"));
    }

    @Example
    void what_no_reference_can_carry_is_refused() {
        for (String text : new String[] {"", "---", "é", "a+b", "1234567890123456789012"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PaymentReference.of(text))
                    .withMessageStartingWith("text: ");
        }
        assertThat(PaymentReference.of("123456789012345678901").value()).hasSize(25);
    }

    @Example
    void an_account_has_a_reference_of_its_own_or_none() {
        PaymentReferences references = new PaymentReferences() {};

        for (String id : new String[] {"A1", "4711", "SOLDE000000000000000A"}) {
            assertThat(references.ofAccount(AccountId.of(id)).orElseThrow().value())
                    .endsWith(id)
                    .hasSize(id.length() + 4);
        }
        for (String id :
                new String[] {"a1", "a-1", "A-1", "1-23", "12-3", "1 23", "Ab", "É1", "SOLDE000000000000000AB"}) {
            assertThat(references.ofAccount(AccountId.of(id))).as(id).isEmpty();
        }
    }

    @Property(tries = 300)
    void two_accounts_never_have_the_same_reference(@ForAll("ids") String one, @ForAll("ids") String other) {
        Assume.that(!one.equals(other));
        PaymentReferences references = new PaymentReferences() {};
        Optional<PaymentReference> first = references.ofAccount(AccountId.of(one));

        assertThat(first.isPresent() && first.equals(references.ofAccount(AccountId.of(other))))
                .isFalse();
    }

    /** Short ones of few characters, so that many are alike. */
    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().withChars("aA1-_").ofMinLength(1).ofMaxLength(3);
    }

    @Property(tries = 300)
    void a_printed_reference_is_read_back(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 21) String text) {
        PaymentReference reference = PaymentReference.of(text);
        assertThat(PaymentReference.parse(reference.printed())).isEqualTo(reference);
        assertThat(reference.value()).endsWith(text.toUpperCase(Locale.ROOT));
    }

    @Property(tries = 300)
    void one_wrong_character_is_noticed(
            @ForAll @NumericChars @CharRange(from = 'A', to = 'Z') @StringLength(min = 1, max = 21) String text,
            @ForAll @IntRange(max = 20) int place,
            @ForAll @NumericChars char wrong) {
        String reference = PaymentReference.of(text).value();
        int at = 4 + place % text.length();
        Assume.that(Character.isDigit(reference.charAt(at)) && reference.charAt(at) != wrong);
        String slip = reference.substring(0, at) + wrong + reference.substring(at + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentReference.parse(slip));
    }

    @Property(tries = 300)
    void two_neighbouring_digits_in_the_wrong_order_are_noticed(
            @ForAll @NumericChars @StringLength(min = 2, max = 21) String text, @ForAll @IntRange(max = 19) int place) {
        String reference = PaymentReference.of(text).value();
        int at = 4 + place % (text.length() - 1);
        Assume.that(reference.charAt(at) != reference.charAt(at + 1));
        String slip = reference.substring(0, at)
                + reference.charAt(at + 1)
                + reference.charAt(at)
                + reference.substring(at + 2);
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentReference.parse(slip));
    }
}
