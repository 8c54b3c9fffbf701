package dev.solde.billing.documents.page;

import java.util.List;

/** A page of one language with its values, ready for a template. */
public sealed interface PrintedPage permits StatementPage, DocumentPage, MoneyPage {

    /** The language as a browser names it. */
    String lang();

    /** What it is and which. */
    String title();

    /** The same in short: amounts, due date, payment reference. */
    List<Fact> brief();
}
