/** The entrance: what an application calls and what it gets back. */
@SoldeStyle
package dev.solde.billing;
