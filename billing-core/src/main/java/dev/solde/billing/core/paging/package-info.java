/** Lists that come by page. */
package dev.solde.billing.core.paging;
