package dev.solde.examples.onlineretail.books;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;
import dev.solde.examples.onlineretail.Progress;
import dev.solde.examples.onlineretail.data.RetailDocument;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Bills the documents: one after the other, each at its own time, or those of a day together. */
public final class Importer {

    private static final LocalTime EVENING = LocalTime.of(23, 0);

    private final RetailBilling billing;
    private final ExampleClock clock;
    private final Set<AccountId> opened = new HashSet<>();

    /** Moves the clock as it goes on. */
    public Importer(RetailBilling billing, ExampleClock clock) {
        this.billing = billing;
        this.clock = clock;
    }

    /** Bills all; what the kernel refuses is left out and told. */
    public List<Refused> bill(List<RetailDocument> documents, Progress progress) {
        List<Refused> refused = new ArrayList<>();
        for (RetailDocument document : progress.over("Billing documents", documents)) {
            clock.set(document.issuedAt());
            try {
                commands(document).forEach(billing::give);
            } catch (RejectedException e) {
                refused.add(new Refused(document.number(), e.rejection()));
            }
        }
        return refused;
    }

    /** Likewise, but the documents of a day together, in the evening. */
    public List<Refused> billDaily(List<RetailDocument> documents, Progress progress) {
        Map<LocalDate, List<RetailDocument>> days = documents.stream()
                .collect(groupingBy(document -> document.issuedAt().toLocalDate(), TreeMap::new, toList()));
        List<Refused> refused = new ArrayList<>();
        for (Map.Entry<LocalDate, List<RetailDocument>> day : progress.over("Billing days", days.entrySet())) {
            clock.set(day.getKey().atTime(EVENING));
            billing.give(day.getValue().stream().flatMap(this::commands), told -> refused.add(Refused.of(told)));
        }
        return refused;
    }

    private Stream<Command<?>> commands(RetailDocument document) {
        AccountId account = RetailBilling.accountOf(document.customer().orElseThrow());
        Command<?> issuing = billing.issuing(account, document);
        return opened.add(account) ? Stream.of(billing.opening(account), issuing) : Stream.of(issuing);
    }
}
