==== of BEGIN
---- before
begin isolation level serializable, read write;
COMMIT;
---- after
begin isolation level repeatable read, read write;
COMMIT;
---- change
REVIEW isolation-serializable: the transaction runs in REPEATABLE READ, which does not prevent write skew

==== of the session
---- before
SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE;
---- after
SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ;
---- change
REVIEW isolation-serializable: the transaction runs in REPEATABLE READ, which does not prevent write skew

==== of the transaction
---- before
BEGIN;
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
SELECT 1;
COMMIT;
---- after
BEGIN;
SELECT 1;
COMMIT;
---- change
REVIEW isolation-serializable: the transaction runs in REPEATABLE READ, which does not prevent write skew
REVIEW set-transaction: the transaction runs in the mode that BEGIN gave it, in REPEATABLE READ
REVIEW set-parameter: the transaction runs in the mode that BEGIN gave it, in REPEATABLE READ
