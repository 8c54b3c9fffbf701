package dev.solde.examples.portal.mail;

import jakarta.mail.Provider;

/** Makes {@link FolderTransport} known to every session; named in {@code META-INF/services}. */
public final class FolderProvider extends Provider {

    /** Made by Jakarta Mail. */
    public FolderProvider() {
        super(Provider.Type.TRANSPORT, FolderTransport.PROTOCOL, FolderTransport.class.getName(), "Solde", "1");
    }
}
