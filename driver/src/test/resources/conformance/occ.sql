-- Locking clauses, as one session sees them.
-- source: recorded on a cluster, 2026-09-16
-- setup
CREATE TABLE seat (place text PRIMARY KEY, guest text);
INSERT INTO seat VALUES ('A1', 'Kim'), ('A2', NULL);

-- case: for update
SELECT guest FROM seat WHERE place = 'A1' FOR UPDATE;
--> columns guest
--> row Kim

-- case: for key share
SELECT guest FROM seat WHERE place = 'A1' FOR KEY SHARE;
--> columns guest
--> row Kim

-- case: for no key update
SELECT guest FROM seat WHERE place = 'A1' FOR NO KEY UPDATE;
--> error 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported

-- case: for share
SELECT guest FROM seat WHERE place = 'A1' FOR SHARE;
--> error 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported

-- case: for share inside a CTE
-- source: an observer, 2026-08
WITH held AS (SELECT place FROM seat FOR SHARE) SELECT count(*) FROM held;
--> error 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported

-- case: for update without a key
-- source: AWS documentation, 2026-08-24
SELECT place FROM seat WHERE guest IS NULL FOR UPDATE;
--> columns place
--> row A2

-- case: for update over a join
-- source: AWS documentation, 2026-08-24
SELECT a.place, b.place AS other FROM seat a JOIN seat b ON a.place < b.place FOR UPDATE OF a;
--> columns place, other
--> row A1 | A2

-- case: for key share with skip locked
-- source: an observer, 2026-08
SELECT place FROM seat WHERE place = 'A2' FOR KEY SHARE SKIP LOCKED;
--> columns place
--> row A2

-- case: for update nowait
-- source: an observer, 2026-08
SELECT place FROM seat WHERE place = 'A2' FOR UPDATE NOWAIT;
--> columns place
--> row A2

-- case: the words in a string
SELECT 'locked FOR SHARE' AS note;
--> columns note
--> row locked FOR SHARE
