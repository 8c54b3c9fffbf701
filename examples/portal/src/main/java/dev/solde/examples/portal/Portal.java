package dev.solde.examples.portal;

import dev.solde.examples.portal.mail.MailRoute;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: a back office and a customer portal in the browser. */
@Command(
        name = "portal",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        version = "Solde example: portal",
        description = "Serves a back office and a customer portal to the browsers of this computer.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped", "2:the command line or the database cannot be used, or the port is taken"})
public final class Portal implements Callable<Integer> {

    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory");

    private static final Logger LAYOUT = Logger.getLogger("com.openhtmltopdf");

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @ArgGroup
    private Where where = new Where();

    @ArgGroup
    private Mail mail = new Mail();

    @Option(names = "--no-demo", description = "Leave an empty database empty. Default: fill it with a demonstration.")
    private boolean empty;

    private static final class Where {

        @Option(
                names = "--database",
                paramLabel = "URL",
                description = {
                    "Keep the books in this database, for example",
                    "'jdbc:postgresql://localhost/books?user=me&password=secret'.",
                    "Default: H2 in memory, gone when the program ends."
                })
        private Optional<String> url = Optional.empty();

        @Option(names = "--keep", paramLabel = "FILE", description = "Keep the books in this H2 file.")
        private Optional<Path> file = Optional.empty();

        String database() {
            return url.orElseGet(() -> file.map(Database::inFile).orElseGet(() -> Database.inMemory("portal")));
        }
    }

    private static final class Mail {

        @Option(
                names = "--smtp",
                paramLabel = "HOST:PORT",
                description = "Send mail by this server. Default: write it to a folder.")
        private Optional<String> smtp = Optional.empty();

        @Option(
                names = "--outbox",
                paramLabel = "DIR",
                description =
                        "Folder for mail that is not sent. Default: solde-portal-outbox in the system's temporary folder.")
        private Optional<Path> outbox = Optional.empty();

        MailRoute route() {
            Path folder = outbox.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "solde-portal-outbox"));
            return smtp.map(MailRoute::server).orElseGet(() -> MailRoute.folder(folder));
        }
    }

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Portal()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        MONETA.setLevel(Level.WARNING); // Moneta tells at every start how precisely it computes.
        LAYOUT.setLevel(Level.SEVERE); // The layout of PDF tells of every style that is meant for the screen.
        try (Application application = new Application(
                new Settings(port, where.database(), !empty, Clock.systemDefaultZone(), mail.route()))) {
            spec.commandLine()
                    .getOut()
                    .println("Open " + application.address() + " in a browser; Ctrl-C ends the program.");
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }
}
