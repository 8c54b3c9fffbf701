package dev.solde.billing.documents.page;

import java.util.List;
import java.util.Map;

/**
 * A receipt or refund note as it is printed.
 *
 * @param lang the language as a browser names it
 * @param title what it is, of which day and amount
 * @param look the brand
 * @param t the words of the language by name
 * @param heading what it is
 * @param subtitles the day
 * @param parties seller and customer
 * @param facts account, dates, who paid, references
 * @param amount what moved
 * @param highlights method and state
 * @param settlement what it was used for, or what it gave back of
 * @param brief the same in short
 */
public record MoneyPage(
        String lang,
        String title,
        Look look,
        Map<String, String> t,
        String heading,
        List<String> subtitles,
        List<PartyText> parties,
        List<Fact> facts,
        Fact amount,
        List<Fact> highlights,
        SettlementText settlement,
        List<Fact> brief)
        implements PrintedPage {}
