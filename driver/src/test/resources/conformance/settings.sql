-- SET, RESET and set_config.
-- source: AWS documentation, 2026-09

-- case: statement timeout
-- source: a tool of AWS, observed 2026-07
SET statement_timeout = '5s';
--> error 0A000 setting configuration parameter "statement_timeout" not supported

-- case: lock timeout
-- source: a tool of AWS, observed 2026-07
SET lock_timeout TO 100;
--> error 0A000 setting configuration parameter "lock_timeout" not supported

-- case: idle timeout
-- source: a tool of AWS, observed 2026-07
SET SESSION idle_in_transaction_session_timeout = 0;
--> error 0A000 setting configuration parameter "idle_in_transaction_session_timeout" not supported

-- case: client messages
-- source: an issue of pgAdmin, 2026
SET client_min_messages TO warning;
--> error 0A000 setting configuration parameter "client_min_messages" not supported

-- case: set local aborts the block
-- source: an observer, 2026-08-18
BEGIN;
--> ok
SET LOCAL statement_timeout = 1000;
--> error 0A000 setting configuration parameter "statement_timeout" not supported
SELECT 1;
--> error 25P02 current transaction is aborted, commands ignored until end of transaction block
ROLLBACK;
--> ok

-- case: role outside a block
-- source: the Flyway plugin of AWS, 2026
SET ROLE postgres;
--> error 0A000 setting configuration parameter "role" not supported

-- case: set_config of a parameter that is not there
-- source: a tool of AWS, observed 2026-07
SELECT set_config('restrict_nonsystem_relation_kind', 'view', false);
--> error 0A000 setting configuration parameter "restrict_nonsystem_relation_kind" not supported

-- case: allowed parameters
SET application_name = 'night shift';
--> ok
SET datestyle TO 'ISO, YMD';
--> ok
SET extra_float_digits = 1;
--> ok
SET intervalstyle = iso_8601;
--> ok
SET enable_seqscan = off;
--> ok
SET SESSION enable_hashjoin TO off;
--> ok
RESET enable_seqscan;
--> ok
SHOW application_name;
--> columns application_name
--> row night shift

-- case: search path
SET search_path TO public, pg_catalog;
--> ok
SELECT current_schema();
--> columns current_schema
--> row public

-- case: time zone
SET TIME ZONE 'Europe/Berlin';
--> ok
SHOW timezone;
--> columns TimeZone
--> row Europe/Berlin

-- case: version does not follow the search path
-- source: recorded on a cluster, 2026-09-18
SET search_path TO pg_catalog;
--> ok
SELECT version();
--> columns version
--> row PostgreSQL 16

-- case: read only for the session
-- source: an observer, 2026-10-10
SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;
--> ok
CREATE TABLE note (line text);
--> error 25006 cannot execute CREATE TABLE in a read-only transaction

-- case: read only by parameter
-- source: an observer, 2026-10-10
SET default_transaction_read_only = on;
--> error 0A000 setting configuration parameter "default_transaction_read_only" not supported

-- case: what pg_dump sets
-- source: a tool of AWS, observed 2026-07
SET synchronize_seqscans TO off;
--> error 0A000 setting configuration parameter "synchronize_seqscans" not supported
SET row_security = off;
--> error 0A000 setting configuration parameter "row_security" not supported
SET standard_conforming_strings = on;
--> error 0A000 setting configuration parameter "standard_conforming_strings" not supported
