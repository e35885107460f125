==== removed
---- only it would change the server
---- before
ALTER SYSTEM SET work_mem = '64MB';
---- after
---- change
REVIEW alter-system: the statement is removed: the service keeps its own settings
