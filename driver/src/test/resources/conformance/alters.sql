-- ALTER TABLE, form by form.
-- source: recorded on a cluster, 2026-09-18
-- setup
CREATE TABLE supplier (id bigint PRIMARY KEY, town text);
CREATE TABLE article (number bigint PRIMARY KEY, title text, price bigint, supplier bigint);
CREATE TABLE remark (line bigint, words text);

-- case: add a primary key
ALTER TABLE remark ADD PRIMARY KEY (line);
--> error 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement

-- case: add a unique constraint
ALTER TABLE remark ADD CONSTRAINT remark_once UNIQUE (line, words);
--> error 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement

-- case: add an exclusion constraint
-- source: AWS documentation, 2026-09
ALTER TABLE remark ADD CONSTRAINT remark_apart EXCLUDE (line WITH =);
--> error 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement

-- case: add an identity column of integer
ALTER TABLE article ADD COLUMN pos int GENERATED ALWAYS AS IDENTITY (CACHE 1);
--> error 0A000 ALTER TABLE ADD COLUMN with constraint not supported

-- case: drop a column
ALTER TABLE article DROP COLUMN price;
--> ok
SELECT * FROM article;
--> columns number, title, supplier

-- case: drop a column of the primary key
ALTER TABLE article DROP COLUMN number;
--> error 0A000 cannot drop primary key column number

-- case: drop a column of the primary key, quoted and among other actions
-- source: recorded on a cluster, 2026-09-18; this spelling is inferred
ALTER TABLE article DROP price, DROP COLUMN IF EXISTS "number" CASCADE;
--> error 0A000 cannot drop primary key column number

-- case: add a column
ALTER TABLE article ADD origin text;
--> ok

-- case: add a column with storage
ALTER TABLE article ADD COLUMN origin text STORAGE EXTERNAL;
--> ok

-- case: change the storage of a column
ALTER TABLE article ALTER title SET STORAGE EXTERNAL;
--> ok

-- case: add a foreign key that is not validated
ALTER TABLE article ADD CONSTRAINT article_from FOREIGN KEY (supplier) REFERENCES supplier NOT VALID;
--> ok
INSERT INTO article VALUES (1, 'bolt', 5, 99);
--> error 23503 insert or update on table "article" violates foreign key constraint "article_from"

-- case: add a foreign key over rows that violate it
-- source: an observer, 2026-08
-- setup
INSERT INTO article VALUES (1, 'bolt', 5, 99);
-- steps
ALTER TABLE article ADD FOREIGN KEY (supplier) REFERENCES supplier (id) NOT VALID;
--> ok

-- case: add a foreign key that is to be validated
ALTER TABLE article ADD FOREIGN KEY (supplier) REFERENCES supplier (id);
--> error 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement

-- case: add a check that is not validated
ALTER TABLE article ADD CONSTRAINT article_priced CHECK (price >= 0) NOT VALID;
--> ok
INSERT INTO article VALUES (1, 'bolt', -5, 1);
--> error 23514 new row for relation "article" violates check constraint "article_priced"

-- case: add a check that is to be validated
ALTER TABLE article ADD CHECK (price >= 0);
--> error 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement

-- case: validate in the background
-- setup
ALTER TABLE article ADD CONSTRAINT article_priced CHECK (price >= 0) NOT VALID;
-- steps
ALTER TABLE ASYNC article VALIDATE CONSTRAINT article_priced;
--> columns job_id
--> row /[a-z2-7]{26}/

-- case: validate at once
-- setup
ALTER TABLE article ADD CONSTRAINT article_priced CHECK (price >= 0) NOT VALID;
-- steps
ALTER TABLE article VALIDATE CONSTRAINT article_priced;
--> error 0A000 unsupported ALTER TABLE VALIDATE CONSTRAINT statement

-- case: unique constraint from an index that is ready
-- source: AWS documentation, 2026-05
-- setup
CREATE UNIQUE INDEX ASYNC remark_line ON remark (line);
-- steps
ALTER TABLE remark ADD CONSTRAINT remark_line UNIQUE USING INDEX remark_line;
--> ok

-- case: unique constraint from an index that is still built
-- opt-in: a cluster builds in the background, local mode at once
CREATE UNIQUE INDEX ASYNC remark_line ON remark (line);
--> columns job_id
--> row /[a-z2-7]{26}/
ALTER TABLE remark ADD CONSTRAINT remark_line UNIQUE USING INDEX remark_line;
--> error 55000 index "remark_line" is not valid

-- case: add a column of a type that no column may have
ALTER TABLE article ADD COLUMN spot point;
--> error 0A000 datatype point not supported

-- case: add a column of money
ALTER TABLE article ADD COLUMN cost money;
--> error 0A000 datatype money not supported

-- case: add a column of an array
ALTER TABLE article ADD COLUMN tags text[];
--> error 0A000 datatype text[] not supported

-- case: add a serial column
ALTER TABLE article ADD COLUMN pos serial;
--> error 42704 type "serial" does not exist

-- case: change to a type that no column may have
ALTER TABLE article ALTER COLUMN title TYPE tsvector USING to_tsvector(title);
--> error 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET DATA TYPE statement

-- case: change to a wider type
ALTER TABLE article ALTER title SET DATA TYPE varchar(200);
--> error 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET DATA TYPE statement

-- case: set not null
-- source: an observer, 2026-09-24
ALTER TABLE article ALTER COLUMN title SET NOT NULL;
--> error 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET NOT NULL statement

-- case: set statistics
-- source: AWS measured, 2026-10-01
ALTER TABLE article ALTER COLUMN title SET STATISTICS 50;
--> error 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET STATISTICS statement

-- case: drop the primary key
-- source: an observer, 2026-10-10
ALTER TABLE article DROP CONSTRAINT article_pkey;
--> error 0A000 unsupported ALTER TABLE DROP CONSTRAINT statement

-- case: drop other constraints
-- source: AWS documentation, 2026-09, and an observer
-- setup
CREATE TABLE offer (
  id bigint PRIMARY KEY,
  code text CONSTRAINT offer_once UNIQUE,
  supplier bigint CONSTRAINT offer_from REFERENCES supplier,
  price bigint CONSTRAINT offer_priced CHECK (price > 0));
-- steps
ALTER TABLE offer DROP CONSTRAINT offer_priced;
--> ok
ALTER TABLE offer DROP CONSTRAINT offer_from;
--> ok
ALTER TABLE offer DROP CONSTRAINT offer_once;
--> ok

-- case: defaults and null
-- source: AWS documentation, 2026-07-06, and cluster tests of an AWS tool
-- setup
CREATE TABLE offer (id bigint PRIMARY KEY, code text NOT NULL);
-- steps
ALTER TABLE offer ALTER COLUMN code SET DEFAULT 'new';
--> ok
ALTER TABLE offer ALTER COLUMN code DROP DEFAULT;
--> ok
ALTER TABLE offer ALTER COLUMN code DROP NOT NULL;
--> ok

-- case: row security
-- source: an observer, 2026-10-10
ALTER TABLE article ENABLE ROW LEVEL SECURITY;
--> error 0A000 unsupported ALTER TABLE ENABLE ROW SECURITY statement

-- case: triggers on and off
-- source: cluster tests of an AWS tool, 2026-08-07
ALTER TABLE article DISABLE TRIGGER USER;
--> ok
ALTER TABLE article ENABLE TRIGGER USER;
--> ok

-- case: deferrable unique constraint from an index
-- source: an observer, 2026-08
-- setup
CREATE UNIQUE INDEX ASYNC remark_line ON remark (line);
-- steps
ALTER TABLE remark ADD CONSTRAINT remark_line UNIQUE USING INDEX remark_line DEFERRABLE INITIALLY DEFERRED;
--> error 0A000 ALTER TABLE / ADD CONSTRAINT UNIQUE / DEFERRED / INITIALLY DEFERRED not supported

-- case: renames
-- source: AWS documentation, 2026-09
ALTER TABLE article RENAME COLUMN title TO heading;
--> ok
ALTER TABLE article RENAME TO item;
--> ok
SELECT heading FROM item;
--> columns heading

-- case: several actions are one definition
-- source: two observers, 2026-10
ALTER TABLE article ADD COLUMN a text, ADD COLUMN b bigint, ALTER COLUMN b SET DEFAULT 3;
--> ok
