package dev.dsqlkit.samples.transactions;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads entities, changes them, and leaves the writing to the commit. */
@Service
class Bank {
  private final EntityManager entities;
  private int runs;

  Bank(EntityManager entities) {
    this.entities = entities;
  }

  int takeRuns() {
    int taken = runs;
    runs = 0;
    return taken;
  }

  @Transactional
  int add(int amount, Runnable meanwhile) {
    return addInTransaction(amount, meanwhile);
  }

  int addInTransaction(int amount, Runnable meanwhile) {
    runs++;
    Account account = entities.find(Account.class, 1);
    meanwhile.run();
    account.add(amount);
    return account.balance();
  }

  @Transactional
  int addVersioned(int amount, Runnable meanwhile) {
    runs++;
    VersionedAccount account = entities.find(VersionedAccount.class, 1);
    meanwhile.run();
    account.add(amount);
    return account.balance();
  }

  @Transactional
  void write(VersionedAccount detached) {
    runs++;
    entities.merge(detached);
  }

  @Transactional
  VersionedAccount read() {
    return entities.find(VersionedAccount.class, 1);
  }

  /** Reads the account, so that a replay sees another balance than the application. */
  @Transactional
  void payAll(Runnable meanwhile) {
    runs++;
    int balance = entities.find(Account.class, 1).balance();
    meanwhile.run();
    entities.persist(new Payment(1, balance));
  }
}
