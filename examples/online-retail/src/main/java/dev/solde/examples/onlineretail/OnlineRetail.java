package dev.solde.examples.onlineretail;

import dev.solde.billing.Billing;
import dev.solde.billing.ledger.AccountId;
import dev.solde.examples.onlineretail.books.Books;
import dev.solde.examples.onlineretail.books.BooksReader;
import dev.solde.examples.onlineretail.books.Database;
import dev.solde.examples.onlineretail.books.ExampleClock;
import dev.solde.examples.onlineretail.books.Importer;
import dev.solde.examples.onlineretail.books.Proof;
import dev.solde.examples.onlineretail.books.Refused;
import dev.solde.examples.onlineretail.books.RetailBilling;
import dev.solde.examples.onlineretail.comparison.Comparison;
import dev.solde.examples.onlineretail.comparison.PublishedFigures;
import dev.solde.examples.onlineretail.data.DataDirectory;
import dev.solde.examples.onlineretail.data.RetailReader;
import dev.solde.examples.onlineretail.data.Selection;
import dev.solde.examples.onlineretail.report.AccountReport;
import dev.solde.examples.onlineretail.report.BooksReport;
import dev.solde.examples.onlineretail.report.ComparisonReport;
import dev.solde.examples.onlineretail.report.DataReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: reads the data, bills it, reads the books back, prints them and compares them with what is published. */
@Command(
        name = "online-retail",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        version = "Solde example: online retail",
        description = "Bills a real retailer's quarter through Solde and compares the books with published figures.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every published figure was reproduced and every account verified",
            "1:something differs, was refused, or failed; the output says what",
            "2:the command line, the data or the database cannot be used"
        })
public final class OnlineRetail implements Callable<Integer> {

    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            defaultValue = "${sys:online-retail.data}",
            description = "Directory of the data set. Default: the one of this repository.")
    private Path data;

    @ArgGroup
    private Where where = new Where();

    @Option(
            names = "--customer",
            paramLabel = "NUMBER",
            description = "The customer whose account is printed. Default: the one with most to see on a screen.")
    private Optional<String> customer;

    @Option(
            names = "--daily",
            description = "Bill the documents of a day together, in a batch. Default: each at its own time.")
    private boolean daily;

    @Option(
            names = "--progress",
            negatable = true,
            defaultValue = "${sys:online-retail.progress:-false}",
            fallbackValue = "true",
            description = "Draw a progress bar. Default: when standard error is a terminal.")
    private boolean progress;

    private static final class Where {

        @Option(
                names = "--database",
                paramLabel = "URL",
                description = {
                    "Keep the books in this database, for example",
                    "'jdbc:postgresql://localhost/books?user=me&password=secret'.",
                    "Run again, it bills nothing twice. Default: H2 in a temporary file."
                })
        private Optional<String> url = Optional.empty();

        @Option(names = "--keep", paramLabel = "FILE", description = "Keep the books in this H2 file.")
        private Optional<Path> file = Optional.empty();

        Database open() throws IOException {
            if (url.isPresent()) {
                return Database.at(url.get());
            }
            return file.isPresent() ? Database.file(file.get()) : Database.temporary();
        }
    }

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new OnlineRetail()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        MONETA.setLevel(Level.WARNING); // Moneta tells at every start how precisely it computes.
        try {
            DataDirectory directory = DataDirectory.of(data);
            Selection selection = Selection.of(RetailReader.read(directory.lines()));
            try (Database database = where.open()) {
                return run(directory, selection, database) ? 0 : 1;
            }
        } catch (Unusable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private boolean run(DataDirectory directory, Selection selection, Database database) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Progress bar = new Progress(progress);
        ExampleClock clock = new ExampleClock();
        Billing billing = RetailBilling.kernel(database.dataSource(), clock);
        DataReport dataReport = new DataReport(selection, out);
        dataReport.heading(directory.name(), database.description());
        dataReport.read();

        Importer importer = new Importer(new RetailBilling(billing), clock);
        List<Refused> refused =
                daily ? importer.billDaily(selection.toBill(), bar) : importer.bill(selection.toBill(), bar);
        BooksReader reader = new BooksReader(billing.queries(), bar);
        Books books = reader.read(selection.toBill(), LocalDate.now(clock));
        Proof proof = Proof.of(billing.queries(), books.accounts(), bar);

        dataReport.notBilled(refused);
        BooksReport report = new BooksReport(out);
        report.totals(books);
        report.months(books);
        report.debtors(reader.largestDebtors(10), books.aged());
        AccountReport accounts = new AccountReport(books, out);
        customer.map(AccountId::of).or(accounts::mostTelling).ifPresent(accounts::print);
        report.proof(proof);

        Comparison comparison = PublishedFigures.compare(directory, selection, books);
        ComparisonReport.print(comparison, out);
        out.flush();
        return refused.isEmpty()
                && proof.differences().isEmpty()
                && comparison.differences().isEmpty();
    }
}
