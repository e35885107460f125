-- There is one isolation level.
-- source: recorded on a cluster, 2026-09-18

-- case: serializable by SET TRANSACTION
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
--> error 0A000 Unsupported isolation level: SERIALIZABLE

-- case: serializable by BEGIN
BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE;
--> error 0A000 Unsupported isolation level: SERIALIZABLE
SELECT 1;
--> columns ?column?
--> row 1

-- case: repeatable read by BEGIN
BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ;
--> ok
SELECT 2 + 2 AS four;
--> columns four
--> row 4
COMMIT;
--> ok

-- case: repeatable read by SET TRANSACTION
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
--> error 0A000 setting configuration parameter "TRANSACTION" not supported

-- case: default of the session
SET default_transaction_isolation TO 'repeatable read';
--> error 0A000 setting configuration parameter "default_transaction_isolation" not supported

-- case: snapshot is that of the first read
-- source: AWS documentation, 2026-09
-- setup
CREATE TABLE gauge (level bigint);
INSERT INTO gauge VALUES (10);
-- steps
-- session 1
BEGIN;
--> ok
SELECT level FROM gauge;
--> columns level
--> row 10
-- session 2
UPDATE gauge SET level = 20;
--> count 1
-- session 1
SELECT level FROM gauge;
--> columns level
--> row 10
COMMIT;
--> ok
SELECT level FROM gauge;
--> columns level
--> row 20
