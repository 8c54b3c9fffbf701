package dev.solde.billing.port;

/**
 * A transaction of the host that the kernel joins. Which one is the storage's matter: the JDBC storage ships one that wraps a
 * {@code Connection}. Joining means: never commit, roll back, close, or change autocommit or isolation.
 */
public interface HostTransaction {}
