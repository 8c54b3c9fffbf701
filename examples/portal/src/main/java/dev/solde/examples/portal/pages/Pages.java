package dev.solde.examples.portal.pages;

import dev.solde.examples.portal.web.Routes;

/** All pages. */
public final class Pages {

    private Pages() {}

    /** The routes of this application. */
    public static Routes of(Site site) {
        Routes routes = new Routes();
        new SignInPages(site).addTo(routes);
        new CustomersPages(site).addTo(routes);
        new CustomerPages(site).addTo(routes);
        new EntryPages(site).addTo(routes);
        new InvoicePages(site).addTo(routes);
        new CreditPages(site).addTo(routes);
        new PaymentPages(site).addTo(routes);
        new RefundPages(site).addTo(routes);
        new StatementPages(site).addTo(routes);
        new DocumentPages(site).addTo(routes);
        new OwnPages(site).addTo(routes);
        new GatewayPages(site).addTo(routes);
        return routes;
    }
}
