==== alone
---- before
SELECT set_config('work_mem', '64MB', false);
SELECT pg_catalog.set_config('lock_timeout', '10', true);
---- after
---- change
REVIEW set-config: work_mem keeps the value that the service gives it
SAFE set-config: the statement is removed: lock_timeout changes nothing here

==== in a query
---- before
SELECT set_config('work_mem', '64MB', false), 1;
