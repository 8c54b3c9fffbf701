/** The program behind {@code scripts/scenarios}: the player of the test kit, with the storages that this repository has. */
@NullMarked
package dev.solde.scenarios;

import org.jspecify.annotations.NullMarked;
