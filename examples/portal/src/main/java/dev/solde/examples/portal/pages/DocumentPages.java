package dev.solde.examples.portal.pages;

import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.web.Access;
import dev.solde.examples.portal.web.NotFound;
import dev.solde.examples.portal.web.Request;
import dev.solde.examples.portal.web.Response;
import dev.solde.examples.portal.web.Routes;
import dev.solde.examples.portal.words.Words;
import java.io.IOException;
import java.util.List;

/** A document: as it looks, what settles it, and what can be done with it. */
final class DocumentPages {

    private final Site site;

    DocumentPages(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        String one = "/customers/{}/documents/{}/{}";
        routes.get(Access.CLERK, one, request -> Response.html(page(request, "")))
                .get(Access.CLERK, one + "/html", request -> Response.document(paper(request)::writeHtml))
                .get(Access.CLERK, one + "/pdf", request -> {
                    PrintedDocument paper = paper(request);
                    return Response.pdf(paper.fileName(), paper::writePdf);
                })
                .post(Access.CLERK, one + "/send", this::send);
    }

    private record AllocationRow(String link, String name, String amount) {}

    private record View(
            String problem,
            Customer customer,
            String link,
            String self,
            String title,
            List<String> sendings,
            String currency,
            String amount,
            String open,
            boolean settled,
            String credit,
            String place,
            List<AllocationRow> allocations) {}

    private ItemId item(Request request) {
        return Links.item(
                site.customer(request).account(),
                request.names().get(1),
                request.names().get(2));
    }

    private PrintedDocument paper(Request request) {
        return site.papers().of(item(request), request.session().locale()).orElseThrow(NotFound::new);
    }

    private String page(Request request, String problem) {
        Words words = site.words(request);
        OpenItem item = site.office().item(item(request));
        Customer customer = site.customer(request);
        View view = new View(
                problem,
                customer,
                Links.to(customer.account()),
                Links.to(item.id()),
                site.names(request).of(item),
                site.sendings(item.id(), words),
                item.currency().getCurrencyCode(),
                words.money(item.amount()),
                words.money(item.openAmount()),
                item.isSettled(),
                item.id() instanceof InvoiceId id
                        ? Links.to(customer.account()) + "/invoices/" + id.uuid() + "/credit"
                        : "",
                site.post().place(),
                site.office().allocations(item.id()).stream()
                        .map(allocation -> row(allocation, item.id(), request))
                        .toList());
        return site.rendered(request, view.title(), "document", view);
    }

    private AllocationRow row(Allocation allocation, ItemId seenFrom, Request request) {
        ItemId other = allocation.credit().equals(seenFrom) ? allocation.debit() : allocation.credit();
        return new AllocationRow(
                Links.to(other),
                site.names(request).of(other),
                site.words(request).number(allocation.liveAmount()));
    }

    private Response send(Request request) throws IOException {
        Form form = new Form(request.form(), site.words(request));
        return site.attempt(request)
                .of(
                        () -> {
                            ItemId item = item(request);
                            site.post().send(item, paper(request), site.customer(request), form.key());
                            return Response.see(Links.to(item));
                        },
                        problem -> page(request, problem));
    }
}
