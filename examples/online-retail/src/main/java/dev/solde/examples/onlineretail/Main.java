package dev.solde.examples.onlineretail;

/** Placeholder of the example. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Solde");
    }
}
