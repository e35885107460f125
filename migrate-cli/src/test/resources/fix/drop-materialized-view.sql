==== removed
---- before
DROP MATERIALIZED VIEW IF EXISTS totals;
SELECT 1;
---- after
SELECT 1;
---- change
SAFE drop-materialized-view: the statement is removed: there can be no materialized view to drop

==== one that should be there
---- only there is none
---- before
DROP MATERIALIZED VIEW totals;
---- after
---- change
REVIEW drop-materialized-view: the statement is removed: there can be no materialized view to drop
