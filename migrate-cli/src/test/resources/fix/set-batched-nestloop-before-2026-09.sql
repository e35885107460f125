==== removed
---- level 2026-08
---- only PostgreSQL does not have it
---- before
SET dsql.enable_batched_nestloop = on;
---- after
---- change
SAFE set-batched-nestloop-before-2026-09: the statement is removed: it chooses among plans that are not there
