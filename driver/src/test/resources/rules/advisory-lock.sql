-- bad
-- expect: 0A000 function pg_advisory_lock not supported
SELECT pg_advisory_lock(42)

-- expect: 0A000 function pg_try_advisory_xact_lock_shared not supported
SELECT pg_catalog.pg_try_advisory_xact_lock_shared(1, 2)

SELECT pg_advisory_unlock_all()

-- ok
SELECT pg_advisory_lock FROM audit

SELECT app.pg_advisory_lock(42)
