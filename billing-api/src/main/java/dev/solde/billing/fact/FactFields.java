package dev.solde.billing.fact;

import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.SubjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Takes the fields of facts, one after the other. */
interface FactFields {

    /** A fact of this kind begins. */
    FactFields begin(String kind);

    FactFields string(String text);

    FactFields number(long number);

    FactFields amount(long minor);

    FactFields decimal(BigDecimal number);

    FactFields date(LocalDate date);

    FactFields uuid(UUID uuid);

    FactFields item(ItemId item);

    FactFields subject(SubjectId subject);

    FactFields code(Enum<?> value);

    /** A value that may be absent. */
    <T> FactFields optional(Optional<T> value, Function<? super T, String> format);

    /** A free text, which may be absent or erased. */
    FactFields text(Optional<FreeText> text);

    FactFields tax(Tax tax);

    FactFields taxes(List<Tax> taxes);

    /** The fact is complete. */
    void end();
}
