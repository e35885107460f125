package dev.dsqlkit.samples.jpa;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The repository of {@link UuidAudit}. */
interface UuidAudits extends JpaRepository<UuidAudit, UUID> {}
