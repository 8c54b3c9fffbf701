/** What the compiler cannot see of the design: the arrows between modules and packages, and what no module may use. */
package dev.solde.architecture;
