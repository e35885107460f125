-- case: role-create-login
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE ROLE reader WITH LOGIN;

-- case: role-create-twice
-- source: measured on a cluster by others, 2026-09
-- expect: refused 42710
-- refused-statement: 2
CREATE ROLE reader WITH LOGIN;
CREATE ROLE reader LOGIN;

-- case: role-create-two-spellings
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: two different names
CREATE ROLE reader WITH LOGIN;
CREATE ROLE "Reader" WITH LOGIN;

-- case: role-rename
-- source: release note of 2026-04-24
-- expect: accepted
ALTER ROLE reader RENAME TO viewer;
ALTER USER a RENAME TO b;
ALTER GROUP c RENAME TO d;

-- case: role-rename-admin
-- source: AWS documentation, 2026-09
-- expect: refused
-- note: admin cannot be modified
ALTER ROLE admin RENAME TO boss;

-- case: grant-table
-- source: AWS documentation, 2026-09
-- expect: accepted
GRANT SELECT, INSERT ON app.orders TO reader;
GRANT ALL ON public.orders TO writer WITH GRANT OPTION;
REVOKE INSERT ON TABLE app.orders FROM reader CASCADE;

-- case: grant-schema-sequence
-- source: AWS documentation, 2026-09
-- expect: accepted
GRANT USAGE, CREATE ON SCHEMA app TO writer;
GRANT USAGE ON SEQUENCE app.order_no TO writer;
REVOKE ALL ON SCHEMA app FROM writer;

-- case: grant-database
-- source: AWS migration guide, 2026-04
-- expect: refused 0A000 unsupported object type in GRANT
GRANT CONNECT ON DATABASE postgres TO reader;

-- case: grant-database-all-lower
-- source: AWS migration guide, 2026-04
-- expect: refused 0A000
grant all
 privileges on
 database "postgres" to reader with grant option;

-- case: revoke-database
-- source: AWS migration guide, 2026-04
-- expect: refused
REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;

-- case: grant-usage-schema-public
-- source: measured on a cluster by others, 2026-09; single third-party observers, 2025-2026
-- expect: refused 0A000 feature not supported on system entity
GRANT USAGE ON SCHEMA public TO reader;

-- case: grant-usage-schema-public-quoted
-- source: measured on a cluster by others, 2026-09; single third-party observers, 2025-2026
-- expect: refused 0A000 feature not supported on system entity
grant usage on schema
  "public" /* PUBLIC */ to reader, writer;

-- case: grant-usage-schema-list-with-public
-- source: measured on a cluster by others, 2026-09; single third-party observers, 2025-2026
-- expect: refused 0A000 feature not supported on system entity
GRANT USAGE ON SCHEMA app, public TO reader;

-- case: grant-create-schema-public
-- source: AWS migration guide, 2026-04
-- expect: refused
-- note: admin cannot give other roles CREATE in public
GRANT CREATE ON SCHEMA public TO writer;

-- case: revoke-all-schema-public
-- source: inference of the compiler of the public material, 2026-11
-- expect: refused
-- strength: weak
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- case: grant-usage-schema-upper-quoted
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: "PUBLIC" in quotes and capitals is another schema
GRANT USAGE ON SCHEMA "PUBLIC" TO reader;

-- case: grant-schema-to-public
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: PUBLIC is the grantee here
GRANT USAGE ON SCHEMA app TO PUBLIC;

-- case: grant-on-table-in-public
-- source: measured on a cluster by others, 2026-09; single third-party observers, 2025-2026
-- expect: accepted
GRANT SELECT ON TABLE public.orders, "public"."Lines" TO reader;

-- case: grant-on-table-named-database
-- source: AWS documentation, 2026-09
-- expect: accepted
GRANT SELECT ON "database" TO reader;

-- case: default-privileges-tables
-- source: release note of 2026-04-24
-- expect: accepted
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO reader;

-- case: default-privileges-others
-- source: release note of 2026-04-24
-- expect: accepted
alter default privileges grant usage on sequences to reader;
ALTER DEFAULT PRIVILEGES FOR ROLE writer GRANT EXECUTE ON FUNCTIONS TO reader;
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;

-- case: iam-grant
-- source: AWS documentation, 2026-09
-- expect: accepted
AWS IAM GRANT reader TO 'arn:aws:iam::123456789012:role/app';

-- case: iam-grant-user-arn
-- source: AWS documentation, 2026-09
-- expect: accepted
aws iam grant "Reader" to 'arn:aws:iam::123456789012:user/lisa';

-- case: iam-revoke
-- source: AWS documentation, 2026-09
-- expect: accepted
AWS IAM REVOKE reader FROM 'arn:aws:iam::123456789012:role/app';

-- case: iam-grant-script
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE ROLE reader WITH LOGIN;
AWS IAM GRANT reader TO 'arn:aws:iam::123456789012:role/app';
GRANT SELECT ON app.orders TO reader;

-- case: iam-grant-not-an-arn
-- source: AWS documentation, 2026-09
-- expect: refused
-- note: reported text is "IAM role must look like an IAM ARN"
AWS IAM GRANT reader TO 'app-role';

-- case: iam-grant-no-login
-- source: AWS documentation, 2026-09; single third-party observers, 2025-2026
-- expect: refused
-- refused-statement: 2
-- note: reported text is "role reader must have the LOGIN attribute"
CREATE ROLE reader;
AWS IAM GRANT reader TO 'arn:aws:iam::123456789012:role/app';

-- case: iam-drop-mapped-role
-- source: AWS documentation, 2026-09; single third-party observers, 2025-2026
-- expect: refused
-- refused-statement: 3
-- note: reported text is "role reader cannot be dropped because some objects depend on it"
CREATE ROLE reader WITH LOGIN;
AWS IAM GRANT reader TO 'arn:aws:iam::123456789012:role/app';
DROP ROLE reader;

-- case: iam-drop-after-revoke
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE ROLE reader WITH LOGIN;
AWS IAM GRANT reader TO 'arn:aws:iam::123456789012:role/app';
AWS IAM REVOKE reader FROM 'arn:aws:iam::123456789012:role/app';
DROP ROLE reader;

-- case: iam-grant-twice
-- source: AWS documentation, 2026-09
-- expect: refused
-- refused-statement: 3
-- strength: weak
-- note: the statement is said not to be idempotent
CREATE ROLE reader WITH LOGIN;
AWS IAM GRANT reader TO 'arn:aws:iam::123456789012:role/app';
AWS IAM GRANT reader TO 'arn:aws:iam::123456789012:role/app';

