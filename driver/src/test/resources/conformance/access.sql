-- Roles, grants and the mapping of IAM roles.
-- source: AWS documentation, 2026-09
-- setup
CREATE TABLE salary (person text PRIMARY KEY, amount bigint);

-- case: role and grant on a table
CREATE ROLE conformance_reader WITH LOGIN;
--> ok
GRANT SELECT ON salary TO conformance_reader;
--> ok
REVOKE SELECT ON salary FROM conformance_reader;
--> ok

-- case: role that is there
CREATE ROLE conformance_reader;
--> ok
CREATE ROLE conformance_reader;
--> error 42710 role "conformance_reader" already exists

-- case: grant is a definition
-- source: AWS measured, 2026-10-01
BEGIN;
--> ok
GRANT SELECT ON salary TO PUBLIC;
--> ok
INSERT INTO salary VALUES ('Kim', 1);
--> error 0A000 ddl and dml are not supported in the same transaction
ROLLBACK;
--> ok

-- case: IAM role of a database role
-- setup
CREATE ROLE conformance_reader WITH LOGIN;
-- steps
AWS IAM GRANT conformance_reader TO 'arn:aws:iam::123456789012:role/reports';
--> ok
SELECT arn, pg_role_name FROM sys.iam_pg_role_mappings WHERE pg_role_name = 'conformance_reader';
--> columns arn, pg_role_name
--> row arn:aws:iam::123456789012:role/reports | conformance_reader
AWS IAM REVOKE conformance_reader FROM 'arn:aws:iam::123456789012:role/reports';
--> ok
SELECT count(*) FROM sys.iam_pg_role_mappings WHERE pg_role_name = 'conformance_reader';
--> columns count
--> row 0

-- case: default privileges
-- source: AWS documentation, 2026-04-24
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
--> ok
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM PUBLIC;
--> ok

-- case: routine
-- source: AWS documentation, 2026-04-24
-- setup
CREATE FUNCTION doubled(n bigint) RETURNS bigint LANGUAGE sql AS 'SELECT 2 * n';
-- steps
ALTER ROUTINE doubled RENAME TO twice;
--> ok
COMMENT ON ROUTINE twice IS 'two times';
--> ok
DROP ROUTINE twice;
--> ok
