package dev.dsqlkit.jdbc;

import dev.dsqlkit.config.LimitsConfig;
import dev.dsqlkit.local.CatalogVersion;
import dev.dsqlkit.rules.Catalog;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.rules.TransactionLimits;
import java.time.InstantSource;

/**
 * What the rules of one connection are asked about.
 *
 * @param wanted limits that tests want in place of the real ones
 * @param catalog seen through the connection itself, in its search_path and transaction
 * @param clock tells the age of transactions
 */
record RuledDatabase(
    RuleBook rules,
    LimitsConfig wanted,
    Catalog catalog,
    CatalogVersion catalogVersion,
    InstantSource clock) {

  TransactionLimits limits() {
    TransactionLimits real = rules.limits();
    return new TransactionLimits(
        wanted.rows().orElse(real.rows()),
        wanted.bytes().orElse(real.bytes()),
        wanted.age().orElse(real.age()));
  }
}
