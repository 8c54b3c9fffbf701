package dev.solde.billing;

/**
 * How far a batch has come.
 *
 * @param done the commands dealt with so far, refused and failed ones included
 */
public record Progress(long done) {}
