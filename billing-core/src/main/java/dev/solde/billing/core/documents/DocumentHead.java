package dev.solde.billing.core.documents;

import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.LocalDate;
import java.util.Optional;

/** All of a document but its lines and amounts. */
public record DocumentHead(
        ItemId id,
        DocumentType type,
        DocumentNumber number,
        Optional<String> series,
        long seriesValue,
        PriceMode priceMode,
        LocalDate issueDate,
        LocalDate dueDate,
        Optional<PaymentTerms> terms,
        Optional<FreeText> seller,
        Optional<FreeText> buyer,
        Optional<FreeText> note) {}
