package dev.solde.billing.testkit.scenario.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The choices of a scenario where products differ, with the settings that it asks for.
 *
 * @param choices those that are not the format's default
 * @param statementMinimum how many invoices a statement needs, 0 for any
 */
public record Policies(Set<Choice> choices, int statementMinimum) {

    /** A choice other than the default. */
    public enum Choice {
        /** Credit pays open invoices at once, and later ones when they are issued. */
        CREDIT_APPLIES_ITSELF,
        /** An invoice with payments on it can be voided. */
        PAID_INVOICES_CAN_BE_VOIDED,
        /** Voiding keeps the credit notes used up that were used on the invoice. */
        VOID_KEEPS_CREDIT_USED,
        /** A draft cannot be voided, only deleted. */
        DRAFTS_CANNOT_BE_VOIDED,
        /** An issued credit note cannot be voided. */
        CREDIT_NOTES_CANNOT_BE_VOIDED,
        /** A payment below 0 is a refund of the credit notes on its lines. */
        NEGATIVE_PAYMENTS_REFUND,
        /** A credit note pays its own invoice when it is issued. */
        CREDIT_NOTES_SETTLE_ON_ISSUE
    }

    /** Copies the set. */
    public Policies {
        choices = Set.copyOf(choices);
    }

    /** Whether this was chosen. */
    public boolean has(Choice choice) {
        return choices.contains(choice);
    }

    static Policies read(Fields scenario) {
        Fields policy = section(scenario, "policy");
        Fields settings = section(scenario, "settings");
        Set<Choice> choices = EnumSet.noneOf(Choice.class);
        add(choices, Choice.CREDIT_APPLIES_ITSELF, is(policy, "apply_credit", "auto"));
        add(choices, Choice.PAID_INVOICES_CAN_BE_VOIDED, is(policy, "void_paid", "allow", "reject"));
        add(choices, Choice.VOID_KEEPS_CREDIT_USED, !policy.flag("void_returns_credit", true));
        add(choices, Choice.DRAFTS_CANNOT_BE_VOIDED, is(policy, "void_draft", "reject"));
        add(choices, Choice.CREDIT_NOTES_CANNOT_BE_VOIDED, is(policy, "linked_credit_note_deletion", "reject"));
        add(choices, Choice.NEGATIVE_PAYMENTS_REFUND, is(policy, "negative_payment", "refund"));
        add(choices, Choice.CREDIT_NOTES_SETTLE_ON_ISSUE, settings.flag("settle_credit_notes_on_validation", false));
        // The one value is what the kernel does unless it is told otherwise.
        is(policy, "credit_entry_over_invoice", "carry_forward");
        Policies policies = new Policies(choices, minimum(policy));
        policy.end();
        settings.end();
        return policies;
    }

    private static Fields section(Fields scenario, String name) {
        return scenario.object(name).orElseGet(() -> Fields.of(name, JsonNodeFactory.instance.objectNode()));
    }

    private static void add(Set<Choice> choices, Choice choice, boolean chosen) {
        if (chosen) {
            choices.add(choice);
        }
    }

    /** Whether the word stands there; refuses words that are neither it nor one of the others. */
    private static boolean is(Fields policy, String name, String word, String... others) {
        Optional<String> written = policy.text(name);
        if (written.isPresent()
                && !written.get().equals(word)
                && !List.of(others).contains(written.get())) {
            throw policy.wrong(name, written.get(), "one that the format has: " + word);
        }
        return written.isPresent() && written.get().equals(word);
    }

    private static int minimum(Fields policy) {
        BigDecimal minimum = policy.decimal("statement_minimum_invoices").orElse(BigDecimal.ZERO);
        if (minimum.signum() < 0 || minimum.stripTrailingZeros().scale() > 0 || minimum.precision() > 6) {
            throw policy.wrong("statement_minimum_invoices", minimum, "a number of invoices");
        }
        return minimum.intValueExact();
    }
}
