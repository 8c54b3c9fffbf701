package dev.solde.examples.onlineretail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** A run of the program, as a shell sees it. */
record Run(int exitCode, String out, String err) {

    static final Path EXTRACT = Path.of("src/test/resources/extract");
    static final Path QUARTER = Path.of("data/online_retail_2010-12_2011-02");

    static Run with(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new OnlineRetail())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    static Run of(Path data) {
        return with("--data", data.toString());
    }

    /** What was printed without the digest, which no two runs share: ids and salts are random. */
    String outWithoutDigest() {
        return out.replaceAll("[0-9a-f]{64}", "(digest)");
    }
}
