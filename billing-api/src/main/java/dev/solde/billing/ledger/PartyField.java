package dev.solde.billing.ledger;

/** What may be said of a party; each is personal data and enters the hash chain only as a salted digest. */
public enum PartyField {
    /** The name, which every party has. */
    NAME,
    /** Street and house, lines separated by line breaks. */
    ADDRESS,
    /** Postal code. */
    POSTAL_CODE,
    /** Town. */
    CITY,
    /** ISO 3166-1 alpha-2 code. */
    COUNTRY,
    /** Electronic mail address. */
    EMAIL,
    /** Telephone number. */
    PHONE,
    /** Identifier for value added tax. */
    VAT_ID,
    /** Identifier in a register of companies. */
    LEGAL_ID
}
