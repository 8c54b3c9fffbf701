import org.jspecify.annotations.NullMarked;

/** Statements and documents to look at: HTML, PDF, CSV, JSON and e-mail. */
@NullMarked
module dev.solde.billing.documents {
    requires transitive dev.solde.billing.api;
    requires java.desktop;
    requires com.fasterxml.jackson.core;
    requires com.samskivert.jmustache;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.apache.commons.csv;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires static transitive jakarta.mail;
    requires static org.jspecify;

    exports dev.solde.billing.documents;
    exports dev.solde.billing.documents.export;
    exports dev.solde.billing.documents.mail;
}
