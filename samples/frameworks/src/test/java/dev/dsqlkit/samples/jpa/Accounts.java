package dev.dsqlkit.samples.jpa;

import org.springframework.data.jpa.repository.JpaRepository;

/** The repository of the accounts. */
interface Accounts extends JpaRepository<Account, Integer> {}
