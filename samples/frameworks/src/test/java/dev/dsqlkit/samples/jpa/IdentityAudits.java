package dev.dsqlkit.samples.jpa;

import org.springframework.data.jpa.repository.JpaRepository;

/** The repository of {@link IdentityAudit}. */
interface IdentityAudits extends JpaRepository<IdentityAudit, Long> {}
