-- Two sessions that want the same rows.
-- On a cluster nobody waits: both statements succeed and a loser learns it at its COMMIT.
-- Which session loses is left open, because a cluster does not say.
-- source: recorded on a cluster, 2026-09-17
-- setup
CREATE TABLE account (id bigint PRIMARY KEY, holder text NOT NULL);
CREATE TABLE booking (id bigint PRIMARY KEY, account bigint NOT NULL REFERENCES account (id));
CREATE TABLE card (id bigint PRIMARY KEY, account bigint REFERENCES account (id) ON DELETE CASCADE, pin text);
CREATE TABLE lender (id bigint PRIMARY KEY, account bigint REFERENCES account (id) ON DELETE SET NULL, rate bigint);
CREATE TABLE branch (id bigint PRIMARY KEY, account bigint DEFAULT 3 REFERENCES account (id) ON DELETE SET DEFAULT, town text);
INSERT INTO account VALUES (1, 'Ann'), (2, 'Ben'), (3, 'Cy');
INSERT INTO card VALUES (10, 2, '0000');
INSERT INTO lender VALUES (20, 2, 4);
INSERT INTO branch VALUES (30, 2, 'Bonn');

-- case: update against update
-- losers: 1
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
UPDATE account SET holder = 'Ada' WHERE id = 1;
--> count 1
-- session 2
UPDATE account SET holder = 'Bob' WHERE id = 1;
--> count 1
-- session 1
COMMIT;
--> ok or conflict
-- session 2
COMMIT;
--> ok or conflict

-- case: for update against update
-- losers: 1
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
SELECT holder FROM account WHERE id = 1 FOR UPDATE;
--> columns holder
--> row Ann
-- session 2
UPDATE account SET holder = 'Bob' WHERE id = 1;
--> count 1
-- session 1
COMMIT;
--> ok or conflict
-- session 2
COMMIT;
--> ok or conflict

-- case: for key share against delete
-- losers: 1
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
SELECT holder FROM account WHERE id = 1 FOR KEY SHARE;
--> columns holder
--> row Ann
-- session 2
DELETE FROM account WHERE id = 1;
--> count 1
-- session 1
COMMIT;
--> ok or conflict
-- session 2
COMMIT;
--> ok or conflict

-- case: delete of a parent against insert of a child
-- losers: 1
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
DELETE FROM account WHERE id = 1;
--> count 1
-- session 2
INSERT INTO booking VALUES (100, 1);
--> count 1
-- session 1
COMMIT;
--> ok or conflict
-- session 2
COMMIT;
--> ok or conflict

-- case: update of a parent against insert of a child
-- losers: 0
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
UPDATE account SET holder = 'Ada' WHERE id = 1;
--> count 1
-- session 2
INSERT INTO booking VALUES (100, 1);
--> count 1
-- session 1
COMMIT;
--> ok
-- session 2
COMMIT;
--> ok

-- case: cascading delete against update of a child
-- losers: 1
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
DELETE FROM account WHERE id = 2;
--> count 1
-- session 2
UPDATE card SET pin = '1234' WHERE id = 10;
--> count 1
-- session 1
COMMIT;
--> ok or conflict
-- session 2
COMMIT;
--> ok or conflict

-- case: set null against update of a child
-- losers: 1
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
DELETE FROM account WHERE id = 2;
--> count 1
-- session 2
UPDATE lender SET rate = 5 WHERE id = 20;
--> count 1
-- session 1
COMMIT;
--> ok or conflict
-- session 2
COMMIT;
--> ok or conflict

-- case: set default against update of a child
-- losers: 1
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
DELETE FROM account WHERE id = 2;
--> count 1
-- session 2
UPDATE branch SET town = 'Ulm' WHERE id = 30;
--> count 1
-- session 1
COMMIT;
--> ok or conflict
-- session 2
COMMIT;
--> ok or conflict

-- case: update of several rows against the same
-- losers: 1..2
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
UPDATE account SET holder = 'Ada' WHERE id < 3;
--> count 2
-- session 2
UPDATE account SET holder = 'Bob' WHERE id < 3;
--> count 2
-- session 1
COMMIT;
--> ok or conflict
-- session 2
COMMIT;
--> ok or conflict

-- case: updates of different rows
-- losers: 0
-- session 1
BEGIN;
--> ok
-- session 2
BEGIN;
--> ok
-- session 1
UPDATE account SET holder = 'Ada' WHERE id = 1;
--> count 1
-- session 2
UPDATE account SET holder = 'Bob' WHERE id = 2;
--> count 1
-- session 1
COMMIT;
--> ok
-- session 2
COMMIT;
--> ok
