package dev.dsqlkit.samples.jpa;

import org.springframework.data.jpa.repository.JpaRepository;

/** The repository of {@link SequenceAudit}. */
interface SequenceAudits extends JpaRepository<SequenceAudit, Long> {}
