==== of BEGIN
---- before
START TRANSACTION ISOLATION LEVEL /* usual */ READ COMMITTED;
COMMIT;
---- after
START TRANSACTION ISOLATION LEVEL /* usual */ REPEATABLE READ;
COMMIT;
---- change
REVIEW isolation-read-committed: the transaction runs in REPEATABLE READ: it sees one snapshot, and conflicts end with 40001

==== uncommitted
---- before
BEGIN TRANSACTION READ ONLY ISOLATION LEVEL READ UNCOMMITTED;
COMMIT;
---- after
BEGIN TRANSACTION READ ONLY ISOLATION LEVEL REPEATABLE READ;
COMMIT;
---- change
REVIEW isolation-read-committed: the transaction runs in REPEATABLE READ: it sees one snapshot, and conflicts end with 40001
