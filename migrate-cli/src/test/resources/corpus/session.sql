-- case: set-allowed-names
-- source: AWS documentation, 2026-09
-- expect: accepted
SET application_name = 'shop';
SET SESSION datestyle TO 'ISO, MDY';
SET extra_float_digits = 3;
SET intervalstyle = 'iso_8601';
SET client_encoding TO 'UTF8';

-- case: set-planner-switches
-- source: AWS documentation, 2026-09
-- expect: accepted
SET enable_bitmapscan = off;
set enable_hashjoin to off;
SET LOCAL enable_seqscan = off;
SET SESSION enable_nestloop = on;
RESET enable_hashjoin;

-- case: set-batched-nestloop
-- source: release note of 2026-09-11
-- expect: accepted
SET dsql.enable_batched_nestloop = off;

-- case: set-search-path
-- source: AWS documentation, 2026-09
-- expect: accepted
SET search_path TO app, public;
set "search_path" = "My App";

-- case: set-search-path-local
-- source: AWS documentation, 2026-09
-- expect: accepted
BEGIN;
SET LOCAL search_path TO app;
INSERT INTO orders (id) VALUES (1);
COMMIT;

-- case: set-time-zone
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: the spelling of SET timezone with a blank
SET TIME ZONE 'UTC';

-- case: set-names
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: the spelling of SET client_encoding from the SQL standard
SET NAMES 'UTF8';

-- case: set-statement-timeout
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08
-- expect: refused 0A000 setting configuration parameter "statement_timeout" not supported
SET statement_timeout = 0;

-- case: set-lock-timeout-session
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08
-- expect: refused 0A000 setting configuration parameter "lock_timeout" not supported
SET SESSION lock_timeout TO '5s';

-- case: set-local-statement-timeout
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08
-- expect: refused 0A000 setting configuration parameter "statement_timeout" not supported
-- refused-statement: 2
BEGIN;
set local
  statement_timeout = '2min';
COMMIT;

-- case: set-idle-timeout
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08
-- expect: refused 0A000 setting configuration parameter "idle_in_transaction_session_timeout" not supported
set idle_in_transaction_session_timeout = 0;

-- case: set-work-mem
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 setting configuration parameter "work_mem" not supported
SET work_mem = '64MB';

-- case: set-synchronous-commit
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 setting configuration parameter "synchronous_commit" not supported
SET synchronous_commit TO off;

-- case: set-client-min-messages
-- source: AWS documentation, 2026-09; AWS sample pg_dump proxy script, 2026-10
-- expect: refused 0A000 setting configuration parameter "client_min_messages" not supported
SET client_min_messages = warning;

-- case: set-standard-conforming-strings
-- source: AWS documentation, 2026-09; AWS sample pg_dump proxy script, 2026-10
-- expect: refused 0A000 setting configuration parameter "standard_conforming_strings" not supported
SET standard_conforming_strings = on;

-- case: set-row-security
-- source: AWS documentation, 2026-09; AWS sample pg_dump proxy script, 2026-10
-- expect: refused 0A000 setting configuration parameter "row_security" not supported
SET row_security = off;

-- case: set-custom-name
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08
-- expect: refused 0A000 setting configuration parameter "app.user_id" not supported
SET app.user_id = '42';

-- case: set-custom-name-local-quoted
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08
-- expect: refused 0A000
SET LOCAL "shop"."tenant" TO DEFAULT;

-- case: set-dsql-other-name
-- source: AWS documentation, 2026-09
-- expect: refused 0A000
SET dsql.enable_magic = on;

-- case: set-upper-case-quoted
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08
-- expect: refused 0A000
SET "Work_Mem" TO '4MB';

-- case: set-read-only-default
-- source: measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 setting configuration parameter "default_transaction_read_only" not supported
SET default_transaction_read_only = on;

-- case: set-pg-dump-header
-- source: AWS documentation, 2026-09; AWS sample pg_dump proxy script, 2026-10
-- expect: refused 0A000 setting configuration parameter "statement_timeout" not supported
-- refused-statement: 3
SET client_encoding = 'UTF8';
SET search_path = public;
SET statement_timeout = 0;

-- case: set-config-statement-timeout
-- source: measured on a cluster by others, 2026-08; AWS sample pg_dump proxy script, 2026-10
-- expect: refused 0A000 setting configuration parameter "statement_timeout" not supported
SELECT set_config('statement_timeout', '5000', false);

-- case: set-config-custom
-- source: measured on a cluster by others, 2026-08; AWS sample pg_dump proxy script, 2026-10
-- expect: refused 0A000 setting configuration parameter "app.tenant" not supported
select pg_catalog.set_config ( 'app.tenant' , '7' , true );

-- case: set-config-search-path
-- source: AWS sample pg_dump proxy script, 2026-10
-- expect: refused
-- strength: weak
-- note: "said to fail too"
SELECT pg_catalog.set_config('search_path', '', false);

-- case: set-role
-- source: AWS documentation, 2026-09
-- expect: refused
SET ROLE reader;

-- case: set-role-session-lower
-- source: AWS documentation, 2026-09
-- expect: refused
set session role
 "Reader";

-- case: set-local-role-in-block
-- source: AWS documentation, 2026-09
-- expect: accepted
-- strength: weak
-- note: documented in 2026-09, but one observer saw it refused on 2026-08-28
BEGIN;
SET LOCAL ROLE reader;
COMMIT;

-- case: set-session-read-only
-- source: measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: accepted
SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;

-- case: set-session-read-only-then-create
-- source: measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 25006 cannot execute CREATE TABLE in a read-only transaction
-- refused-statement: 2
-- note: SQLSTATE is that of PostgreSQL
SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;
CREATE TABLE t (id bigint PRIMARY KEY);

-- case: show-unsettable-names
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: reading is allowed, only setting is not
SHOW statement_timeout;
SHOW work_mem;
SHOW default_transaction_read_only;

-- case: column-named-statement-timeout
-- source: AWS documentation, 2026-09
-- expect: accepted
UPDATE config SET statement_timeout = 0, work_mem = '64MB' WHERE id = 1;

-- case: savepoint
-- source: measured on a cluster by others, 2026-08
-- expect: refused 0A000 unsupported transaction statement: SAVEPOINT
-- refused-statement: 2
BEGIN;
SAVEPOINT a;
ROLLBACK;

-- case: savepoint-after-insert
-- source: measured on a cluster by others, 2026-08
-- expect: refused 0A000 unsupported transaction statement: SAVEPOINT
-- refused-statement: 3
begin;
insert into orders (id) values (1);
savepoint
 "My Point";
commit;

-- case: release-savepoint
-- source: measured on a cluster by others, 2026-08
-- expect: refused 0A000
-- refused-statement: 2
BEGIN;
RELEASE SAVEPOINT a;
ROLLBACK;

-- case: rollback-to-savepoint
-- source: measured on a cluster by others, 2026-08
-- expect: refused 0A000
-- refused-statement: 2
START TRANSACTION;
ROLLBACK WORK TO
  SAVEPOINT a;
ROLLBACK;

-- case: lock-table
-- source: AWS sample pg_dump proxy script, 2026-10
-- expect: refused 0A000 unsupported statement: Lock
-- refused-statement: 2
BEGIN;
LOCK TABLE orders IN SHARE MODE;
COMMIT;

-- case: lock-without-table-word
-- source: AWS sample pg_dump proxy script, 2026-10
-- expect: refused 0A000 unsupported statement: Lock
-- refused-statement: 2
begin;
lock only app."Orders" in access
 exclusive mode nowait;
rollback;

-- case: advisory-lock
-- source: measured on a cluster by others, 2026-07 and 2026-10-10; single third-party observers, 2025-2026
-- expect: refused 0A000 function pg_advisory_lock not supported
SELECT pg_advisory_lock(42);

-- case: advisory-try-lock
-- source: measured on a cluster by others, 2026-07 and 2026-10-10; single third-party observers, 2025-2026
-- expect: refused 0A000 function pg_try_advisory_lock not supported
SELECT pg_try_advisory_lock(hashtext('job'));

-- case: advisory-xact-lock-nested
-- source: measured on a cluster by others, 2026-07 and 2026-10-10; single third-party observers, 2025-2026
-- expect: refused 0A000 function pg_advisory_xact_lock not supported
WITH l AS MATERIALIZED (select pg_catalog.pg_advisory_xact_lock (1, 2)) SELECT count(*) FROM l;

-- case: advisory-unlock-upper
-- source: measured on a cluster by others, 2026-07 and 2026-10-10; single third-party observers, 2025-2026
-- expect: refused 0A000 function pg_advisory_unlock not supported
SELECT PG_ADVISORY_UNLOCK(42) FROM orders WHERE id = 1;

-- case: listen
-- source: AWS-authored development and migration notes, 2026-10
-- expect: refused
LISTEN order_changed;

-- case: notify
-- source: AWS-authored development and migration notes, 2026-10
-- expect: refused
NOTIFY order_changed, 'id=5';

-- case: pg-notify
-- source: AWS-authored development and migration notes, 2026-10
-- expect: refused
SELECT pg_notify('order_changed', '5');

-- case: declare-cursor
-- source: single third-party observers, 2025-2026
-- expect: refused 0A000 unsupported statement: DeclareCursor
-- refused-statement: 2
BEGIN;
DECLARE c CURSOR FOR SELECT * FROM orders;
COMMIT;

-- case: declare-cursor-with-hold
-- source: single third-party observers, 2025-2026
-- expect: refused 0A000 unsupported statement: DeclareCursor
declare "C" no scroll
  cursor with hold for select 1;

-- case: prepare
-- source: AWS sample pg_dump proxy script, 2026-10
-- expect: refused
PREPARE q (bigint) AS SELECT * FROM orders WHERE id = $1;

-- case: execute
-- source: AWS sample pg_dump proxy script, 2026-10
-- expect: refused
EXECUTE q (5);

-- case: do-block
-- source: single third-party observers, 2025-2026
-- expect: refused 0A000 unsupported statement: Do
DO $$ BEGIN RAISE NOTICE 'x'; END $$;

-- case: do-language-first
-- source: single third-party observers, 2025-2026
-- expect: refused 0A000 unsupported statement: Do
do language plpgsql $body$
begin
  create table if not exists t (id int);
end
$body$;

-- case: prepare-transaction
-- source: inference of the compiler of the public material, 2026-11
-- expect: refused
-- refused-statement: 3
-- strength: weak
BEGIN;
INSERT INTO orders (id) VALUES (1);
PREPARE TRANSACTION 'x1';

