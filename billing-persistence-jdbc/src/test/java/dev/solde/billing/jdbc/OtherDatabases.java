package dev.solde.billing.jdbc;

/** The tag of tests on databases that are not run in every build, but in that of the profile {@code databases}. */
final class OtherDatabases {

    static final String TAG = "other-databases";

    private OtherDatabases() {}
}
