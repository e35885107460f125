-- What a session finds when it has just connected; these run without a schema of their own.
-- source: recorded on a cluster, 2026-09-16

-- case: server version
SHOW server_version;
--> columns server_version
--> row 16.15

-- case: server version as a setting
SELECT current_setting('server_version') AS v;
--> columns v
--> row 16.15

-- case: server version as a number
SHOW server_version_num;
--> columns server_version_num
--> row 160015

-- case: server version as a number, as a setting
SELECT current_setting('server_version_num');
--> columns current_setting
--> row 160015

-- case: version function
SELECT version();
--> columns version
--> row PostgreSQL 16

-- case: version function amid others
SELECT length(version()) AS letters, version() AS "of";
--> columns letters, of
--> row 13 | PostgreSQL 16

-- case: database
SELECT current_database() AS db;
--> columns db
--> row postgres

-- case: schema
SELECT current_schema();
--> columns current_schema
--> row public

-- case: time zone
SHOW TIME ZONE;
--> columns TimeZone
--> row UTC

-- case: encoding
SHOW client_encoding;
--> columns client_encoding
--> row UTF8

-- case: isolation
SHOW transaction_isolation;
--> columns transaction_isolation
--> row repeatable read

-- case: collation is no parameter
SHOW lc_collate;
--> error 42704 unrecognized configuration parameter "lc_collate"

-- case: strings sort by code point
-- source: AWS documentation, 2026-04: the collation is C
SELECT w FROM (VALUES ('b'), ('A'), ('a'), ('B')) AS words (w) ORDER BY w;
--> columns w
--> row A
--> row B
--> row a
--> row b

-- case: major version of DSQL
-- source: AWS documentation, 2026-04
SELECT sys.dsql_major_version() AS v;
--> columns v
--> row 1
