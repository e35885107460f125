==== removed
---- before
BEGIN;
SET TRANSACTION READ ONLY;
SELECT 1;
COMMIT;
---- after
BEGIN;
SELECT 1;
COMMIT;
---- change
REVIEW set-transaction: the transaction may write, unless BEGIN says READ ONLY
REVIEW set-parameter: the transaction may write, unless BEGIN says READ ONLY

==== a snapshot has none
---- before
SET TRANSACTION SNAPSHOT 'x';
