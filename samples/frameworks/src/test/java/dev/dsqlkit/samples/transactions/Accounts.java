package dev.dsqlkit.samples.transactions;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

/** A repository that is called without a transaction around it. */
interface Accounts extends JpaRepository<Account, Integer> {

  @Transactional
  default void add(int id, int amount, Runnable meanwhile) {
    Account account = findById(id).orElseThrow();
    meanwhile.run();
    account.add(amount);
  }
}
