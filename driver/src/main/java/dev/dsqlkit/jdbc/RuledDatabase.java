package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.CatalogVersion;
import dev.dsqlkit.rules.Catalog;
import dev.dsqlkit.rules.RuleBook;
import java.time.InstantSource;

/**
 * What the rules of one connection are asked about.
 *
 * @param catalog seen through the connection itself, in its search_path and transaction
 * @param clock tells the age of transactions
 */
record RuledDatabase(
    RuleBook rules, Catalog catalog, CatalogVersion catalogVersion, InstantSource clock) {}
