package dev.solde.examples.portal.pages;

import dev.solde.billing.RejectedException;
import dev.solde.billing.RejectionKind;
import dev.solde.billing.documents.mail.MailFailedException;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.words.Refusals;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/**
 * Carries a form out, or shows it again with what was wrong: 422 for what cannot be read, 404 for what does not exist, 409 for what
 * the kernel refuses otherwise.
 */
record Attempt(Words words, Function<ItemId, OpenItem> items) {

    private static final Logger LOG = System.getLogger(Attempt.class.getName());

    interface Step {
        Response take() throws IOException;
    }

    /** A page with the form as it was sent, and the words above it. */
    interface Again {
        String with(String problem) throws IOException;
    }

    Response of(Step step, Again again) throws IOException {
        try {
            return step.take();
        } catch (Mistake e) {
            return Response.html(422, again.with(e.getMessage()));
        } catch (RejectedException e) {
            int status = e.rejection().kind() == RejectionKind.NOT_FOUND ? 404 : 409;
            return Response.html(status, again.with(said(e)));
        } catch (MailFailedException e) {
            LOG.log(Level.WARNING, e.getMessage(), e);
            return Response.html(502, again.with(words.say("mailFailed")));
        } catch (IllegalArgumentException e) {
            // What the command's builder says at the door: too long, control characters, a line twice.
            LOG.log(Level.INFO, "refused at the door: {0}", e.getMessage());
            return Response.html(422, again.with(words.say("mistake.unusable")));
        }
    }

    String said(RejectedException refused) {
        return new Refusals(words, new Names(words, items)::of).say(refused.rejection());
    }
}
