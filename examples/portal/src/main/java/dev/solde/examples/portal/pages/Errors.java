package dev.solde.examples.portal.pages;

import dev.solde.billing.BillingException;
import dev.solde.billing.RejectedException;
import dev.solde.billing.RejectionKind;
import dev.solde.billing.documents.mail.SendingNotRecordedException;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.examples.portal.web.ErrorPages;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Session;
import dev.solde.examples.portal.words.Words;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.function.Function;

/** What a visitor sees when there is no page; what went wrong inside is for the log, never for him. */
public final class Errors implements ErrorPages {

    private static final Logger LOG = System.getLogger(Errors.class.getName());
    private static final Set<Integer> SAID = Set.of(403, 404, 413, 503);

    private final Views views;
    private final Function<ItemId, OpenItem> items;

    /** Error pages in these views. */
    public Errors(Views views, Function<ItemId, OpenItem> items) {
        this.views = views;
        this.items = items;
    }

    private record View(String title, String text) {}

    @Override
    public Response of(int status, Session session) {
        Words words = Words.in(session.locale());
        String kind = SAID.contains(status) ? Integer.toString(status) : status >= 500 ? "500" : "400";
        return page(status, words.say("error." + kind), words.say("error." + kind + ".text"), session);
    }

    @Override
    public Response of(RuntimeException thrown, Session session) {
        if (thrown instanceof RejectedException refused) {
            Words words = Words.in(session.locale());
            boolean missing = refused.rejection().kind() == RejectionKind.NOT_FOUND;
            return missing
                    ? of(404, session)
                    : page(409, words.say("error.refused"), new Attempt(words, items).said(refused), session);
        }
        if (thrown instanceof Mistake mistake) {
            return page(422, Words.in(session.locale()).say("error.400"), mistake.getMessage(), session);
        }
        LOG.log(Level.ERROR, "a page failed", thrown);
        if (thrown instanceof SendingNotRecordedException) {
            // Not above the form, as other failures of mail: that page is read from the books, which could not even be
            // written.
            Words words = Words.in(session.locale());
            return page(503, words.say("error.sent"), words.say("error.sent.text"), session);
        }
        return of(thrown instanceof BillingException ? 503 : 500, session);
    }

    private Response page(int status, String title, String text, Session session) {
        return Response.html(status, views.page(session, title, "error", new View(title, text)));
    }
}
