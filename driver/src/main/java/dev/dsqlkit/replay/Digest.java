package dev.dsqlkit.replay;

/** 128 bits that stand for what was seen. */
record Digest(long low, long high) {}
