/**
 * HTTP as far as the pages need it: requests, responses, sessions, and what keeps strangers out. Knows nothing of billing; begin with
 * {@link dev.solde.examples.portal.web.Front}.
 */
package dev.solde.examples.portal.web;
