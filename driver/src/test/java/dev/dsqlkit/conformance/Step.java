package dev.dsqlkit.conformance;

/** One string of SQL, the session that sends it, and the answer it must get. */
record Step(int session, String sql, Answer expected) {}
