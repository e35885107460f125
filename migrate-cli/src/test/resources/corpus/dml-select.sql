-- case: insert-values
-- source: AWS documentation, 2026-09
-- expect: accepted
INSERT INTO orders (id, note) VALUES (1, 'a'), (2, 'b') RETURNING id;

-- case: insert-on-conflict-nothing
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: accepted
INSERT INTO orders (id, note) VALUES (1, 'a') ON CONFLICT DO NOTHING;

-- case: insert-on-conflict-update
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: accepted
insert into orders as o (id, note) values (1, 'a') on conflict (id) do update set note = excluded.note where o.note is distinct from excluded.note returning *;

-- case: insert-select
-- source: AWS documentation, 2026-09
-- expect: accepted
INSERT INTO archive SELECT * FROM orders WHERE state = 'done';

-- case: update-from
-- source: AWS documentation, 2026-09
-- expect: accepted
UPDATE orders o SET note = c.name FROM customer c WHERE c.id = o.customer_id;

-- case: update-with
-- source: AWS documentation, 2026-09
-- expect: accepted
WITH x AS (SELECT id FROM orders WHERE state = 'new') UPDATE orders SET state = 'paid' WHERE id IN (SELECT id FROM x);

-- case: delete-using
-- source: AWS documentation, 2026-09
-- expect: accepted
DELETE FROM orders o USING customer c WHERE c.id = o.customer_id AND c.gone;

-- case: select-joins-lateral-window
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT c.id, l.n, row_number() OVER (PARTITION BY c.id ORDER BY l.n DESC NULLS LAST) FROM customer c LEFT JOIN LATERAL (SELECT count(*) AS n FROM orders o WHERE o.customer_id = c.id) l ON true;

-- case: select-partition-by-collides
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: PARTITION BY and DESC of a window, not of a table or index
SELECT sum(qty) OVER (PARTITION BY state ORDER BY id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM orders;

-- case: select-recursive-cte
-- source: AWS documentation, 2026-09
-- expect: accepted
WITH RECURSIVE t (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 10) SELECT sum(n) FROM t;

-- case: select-set-operations
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT id FROM a UNION SELECT id FROM b EXCEPT SELECT id FROM c INTERSECT ALL SELECT id FROM d;

-- case: select-group-by-distinct
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT DISTINCT state, count(*) FROM orders GROUP BY DISTINCT state, region HAVING count(*) > 1 ORDER BY 2 DESC;

-- case: for-update-by-key
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT * FROM orders WHERE id = 1 FOR UPDATE;

-- case: for-update-no-where
-- source: release note of 2026-08-24
-- expect: accepted
SELECT * FROM orders FOR UPDATE;

-- case: for-update-range
-- source: release note of 2026-08-24
-- expect: accepted
select id from orders where state = 'new' and qty > 5 order by id limit 10 for update;

-- case: for-update-join
-- source: release note of 2026-08-24
-- expect: accepted
SELECT o.id FROM orders o JOIN customer c ON c.id = o.customer_id WHERE c.name LIKE 'A%' FOR UPDATE;

-- case: for-update-subquery
-- source: release note of 2026-08-24
-- expect: accepted
UPDATE jobs SET state = 'taken' WHERE id IN (SELECT id FROM jobs WHERE state = 'new' LIMIT 5 FOR UPDATE);

-- case: for-update-in-cte-two-tables
-- source: release note of 2026-08-24
-- expect: accepted
WITH q AS (SELECT a.id FROM a, b WHERE a.id = b.id FOR UPDATE) SELECT * FROM q;

-- case: for-key-share
-- source: release note of 2026-08-25
-- expect: accepted
SELECT 1 FROM ONLY parent x WHERE id = 5 FOR KEY SHARE;

-- case: for-key-share-join
-- source: release note of 2026-08-25
-- expect: accepted
select p.id from parent p, child c where c.p = p.id for
 key share;

-- case: for-update-of-alias
-- source: measured on a cluster by others, 2026-08-30
-- expect: accepted
-- strength: weak
SELECT o.id FROM orders o, customer c WHERE c.id = o.customer_id FOR UPDATE OF o;

-- case: for-update-skip-locked
-- source: measured on a cluster by others, 2026-08-30
-- expect: accepted
-- strength: weak
SELECT id FROM jobs ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;

-- case: for-update-nowait
-- source: measured on a cluster by others, 2026-08-30
-- expect: accepted
-- strength: weak
SELECT id FROM jobs WHERE id = 7 FOR UPDATE NOWAIT;

-- case: for-share
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08-30
-- expect: refused 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
SELECT * FROM orders WHERE id = 1 FOR SHARE;

-- case: for-no-key-update
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08-30
-- expect: refused 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
select * from app.orders for
  no /* really */ key
  update;

-- case: for-share-of-after-update
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08-30
-- expect: refused 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
SELECT * FROM orders o, customer c WHERE o.customer_id = c.id FOR UPDATE OF o FOR SHARE OF c;

-- case: for-share-in-cte
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08-30
-- expect: refused 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
WITH q AS (SELECT id FROM orders FOR SHARE) SELECT * FROM q;

-- case: for-no-key-update-in-subquery
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08-30
-- expect: refused 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
DELETE FROM orders WHERE id IN (SELECT id FROM orders WHERE state = 'old' LIMIT 10 FOR NO KEY UPDATE);

-- case: for-share-in-from-subquery
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08-30
-- expect: refused 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
select count(*) from (select 1 from orders for share nowait) as x;

-- case: for-share-in-transaction
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08-30
-- expect: refused 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
-- refused-statement: 2
BEGIN;
SELECT balance FROM account WHERE id = 4 FOR SHARE;
ROLLBACK;

-- case: for-share-only-in-string
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT 'FOR SHARE', "for" AS share FROM notes /* FOR NO KEY UPDATE */ FOR UPDATE -- FOR SHARE
;

-- case: ctid-select
-- source: measured on a cluster by others, 2026-08; notes of a provider of a data access library, live, 2026-09-18
-- expect: refused
SELECT ctid, id FROM orders;

-- case: ctid-delete-duplicates
-- source: measured on a cluster by others, 2026-08; notes of a provider of a data access library, live, 2026-09-18
-- expect: refused
DELETE FROM orders a USING orders b WHERE a.ctid < b.ctid AND a.code = b.code;

-- case: ctid-only-in-string
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT 'ctid' AS "column", id FROM orders;

-- case: copy-server-file
-- source: AWS documentation, 2026-09; AWS-authored development and migration notes, 2026-10
-- expect: refused
COPY orders FROM '/tmp/orders.csv' WITH (FORMAT csv);

-- case: copy-from-stdin
-- source: AWS documentation, 2026-09
-- expect: accepted
-- strength: weak
-- note: psql \copy is documented for loading, the AWS skill says COPY is unsupported
COPY orders FROM STDIN;

-- case: sys-jobs
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT job_id, status, details FROM sys.jobs WHERE job_type = 'INDEX_BUILD';

-- case: sys-version-functions
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: accepted
SELECT version(), sys.dsql_major_version();

-- case: sys-iam-mappings
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT arn, pg_role_name FROM sys.iam_pg_role_mappings;

-- case: sys-wait-for-job-call
-- source: measured on a cluster by others, 2026-09
-- expect: accepted
CALL sys.wait_for_job('abcdefghijklmnopqrstuvwxyz');

-- case: sys-wait-for-job-select
-- source: measured on a cluster by others, 2026-09
-- expect: refused 42809 sys.wait_for_job(unknown) is a procedure
SELECT sys.wait_for_job('abcdefghijklmnopqrstuvwxyz');

-- case: catalog-usable
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public';

-- case: catalog-pg-proc
-- source: measured on a cluster by others, 2026-10-03; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: accepted
-- strength: weak
-- note: the documentation (2026-04) marks it as unusable, observers read it
SELECT proname FROM pg_catalog.pg_proc;

-- case: for-update-with-aggregate-source
-- source: release note of 2026-08-24
-- expect: accepted
SELECT * FROM (SELECT id FROM orders WHERE qty > 1 FOR UPDATE) AS x ORDER BY id;

-- case: for-update-left-join-in-subselect
-- source: release note of 2026-08-24
-- expect: accepted
select o.id from orders o where exists (select 1 from customer c where c.id = o.customer_id for update) for update;

-- case: for-update-and-key-share-mixed
-- source: release note of 2026-08-25
-- expect: accepted
-- strength: weak
-- note: each clause alone is documented
SELECT o.id FROM orders o, customer c WHERE c.id = o.customer_id FOR UPDATE OF o FOR KEY SHARE OF c;

-- case: insert-with-cte
-- source: AWS documentation, 2026-09
-- expect: accepted
WITH s AS (SELECT 1 AS id) INSERT INTO orders (id) SELECT id FROM s RETURNING *;

-- case: json-insert
-- source: AWS documentation, 2026-09
-- expect: accepted
INSERT INTO docs (id, body) VALUES (1, '{"truncate": ["lock", "table"], "q": "a''b; --"}') RETURNING body ->> 'q';

-- case: update-returning-case
-- source: AWS documentation, 2026-09
-- expect: accepted
UPDATE orders SET note = CASE WHEN qty > 5 THEN 'big' ELSE 'small' END WHERE id = 1 RETURNING *;

-- case: select-union-locking-words
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT 'share' AS for_share UNION ALL SELECT 'key' ORDER BY 1;

