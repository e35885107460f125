-- case: a column of the primary key goes
CREATE TABLE a (id uuid PRIMARY KEY, n int);
ALTER TABLE a DROP COLUMN n;
ALTER TABLE a DROP COLUMN id;
--> 3:15 error drop-primary-key-column

-- case: a key over several columns, quoted and in a schema
CREATE TABLE "S"."Orders" ("Id" uuid, n int, m int, PRIMARY KEY ("Id", n));
ALTER TABLE "S"."Orders" DROP COLUMN m, DROP n;
--> 2:41 error drop-primary-key-column

-- case: public is where names without a schema are
CREATE TABLE a (id uuid PRIMARY KEY);
ALTER TABLE public.a DROP COLUMN id;
--> 2:22 error drop-primary-key-column

-- case: the primary key goes
CREATE TABLE a (id uuid PRIMARY KEY);
ALTER TABLE a DROP CONSTRAINT a_pkey;
--> 2:15 error drop-primary-key

-- case: a named primary key goes
CREATE TABLE a (id uuid CONSTRAINT pk PRIMARY KEY, u int CONSTRAINT uq UNIQUE);
ALTER TABLE a DROP CONSTRAINT uq;
ALTER TABLE a DROP CONSTRAINT pk;
--> 3:15 error drop-primary-key

-- case: a table that is not known
ALTER TABLE a DROP COLUMN id;
CREATE INDEX ASYNC i ON a (doc);

-- case: a table that was dropped
CREATE TABLE a (id uuid PRIMARY KEY);
DROP TABLE IF EXISTS a;
ALTER TABLE a DROP COLUMN id;

-- case: an index over jsonb
CREATE TABLE a (id uuid PRIMARY KEY, doc jsonb, at interval);
CREATE INDEX ASYNC i ON a (doc);
CREATE INDEX ASYNC j ON a ((doc ->> 'x'));
CREATE INDEX ASYNC k ON a (id, at);
--> 2:28 error index-key-type
--> 4:32 error index-key-type

-- case: a column that was added, and one that was dropped
CREATE TABLE a (id uuid PRIMARY KEY, doc text);
ALTER TABLE a ADD COLUMN b bytea;
ALTER TABLE a DROP COLUMN doc;
CREATE INDEX ASYNC i ON a (b);
CREATE INDEX ASYNC j ON a (doc);
--> 4:28 error index-key-type

-- case: identity of a column that may be null, or is no bigint
CREATE TABLE a (id uuid PRIMARY KEY, n bigint, m integer NOT NULL, o bigint NOT NULL);
ALTER TABLE a ALTER n ADD GENERATED ALWAYS AS IDENTITY (CACHE 1);
ALTER TABLE a ALTER m ADD GENERATED ALWAYS AS IDENTITY (CACHE 1);
ALTER TABLE a ALTER o ADD GENERATED ALWAYS AS IDENTITY (CACHE 1);
--> 2:15 error add-identity-not-null
--> 3:15 error add-identity-type

-- case: eleven schemas
CREATE SCHEMA s1; CREATE SCHEMA s2; CREATE SCHEMA s3; CREATE SCHEMA s4; CREATE SCHEMA s5;
CREATE SCHEMA s6; CREATE SCHEMA s7; CREATE SCHEMA s8; CREATE SCHEMA s9; CREATE SCHEMA s10;
CREATE SCHEMA IF NOT EXISTS s10;
CREATE SCHEMA s11;
--> 4:1 error schema-count

-- case: six statistics
CREATE TABLE a (id uuid PRIMARY KEY, n int, m int);
CREATE STATISTICS s1 ON n, m FROM a; CREATE STATISTICS s2 ON n, m FROM a;
CREATE STATISTICS s3 ON n, m FROM a; CREATE STATISTICS s4 ON n, m FROM a;
CREATE STATISTICS s5 ON n, m FROM a; CREATE STATISTICS s6 ON n, m FROM a;
--> 4:38 error statistics-count

-- case: a unique constraint over an index that is still built
CREATE TABLE a (id uuid PRIMARY KEY, n int);
CREATE UNIQUE INDEX ASYNC a_n ON a (n);
ALTER TABLE a ADD CONSTRAINT a_n UNIQUE USING INDEX a_n;
--> 3:1 warning index-still-building

-- case: a unique constraint over an index that was waited for
CREATE TABLE a (id uuid PRIMARY KEY, n int);
CREATE UNIQUE INDEX ASYNC a_n ON a (n);
CALL sys.wait_for_job('2kvlvlyvlzhafmdhjrmxlmyqom');
ALTER TABLE a ADD CONSTRAINT a_n UNIQUE USING INDEX a_n;
