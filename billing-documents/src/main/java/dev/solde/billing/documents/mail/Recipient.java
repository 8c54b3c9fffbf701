package dev.solde.billing.documents.mail;

import jakarta.mail.internet.InternetAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * To whom a mail goes. The reference is recorded and stays; address and name go into the mail and nowhere else.
 *
 * @param reference the host's opaque name of the recipient, see {@link dev.solde.billing.command.RecordSending#recipient()}
 * @param address the mail address
 * @param name the name shown with the address, if any
 */
public record Recipient(String reference, String address, Optional<String> name) {

    /** Refuses an address that is not exactly one, and control characters, which could begin another header. */
    public Recipient {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(name, "name");
        Headers.address(address, "address");
        name.ifPresent(shown -> Headers.line(shown, "name"));
    }

    /** The person whom the host knows by the reference, at this address. */
    public static Recipient of(String reference, String address) {
        return new Recipient(reference, address, Optional.empty());
    }

    /** The same with a name. */
    public Recipient named(String shown) {
        return new Recipient(reference, address, Optional.of(shown));
    }

    InternetAddress internetAddress() {
        return Headers.address(address, name);
    }

    /** Without address and name, so that they do not end in a log. */
    @Override
    public String toString() {
        return "Recipient[" + reference + "]";
    }
}
