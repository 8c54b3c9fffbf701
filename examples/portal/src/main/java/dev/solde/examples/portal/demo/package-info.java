/** What there is to see at the first start: families of a school and customers of a shop, told through the library day by day. */
package dev.solde.examples.portal.demo;
