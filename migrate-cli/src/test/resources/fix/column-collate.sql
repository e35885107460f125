==== C
---- before
CREATE TABLE orders (note text COLLATE "C" NOT NULL, title text NOT NULL COLLATE pg_catalog."default");
---- after
CREATE TABLE orders (note text NOT NULL, title text NOT NULL);
---- change
SAFE column-collate: COLLATE is removed: every text is ordered by the collation C
SAFE column-collate: COLLATE is removed: every text is ordered by the collation C

==== another
---- setup
CREATE COLLATION german (provider = icu, locale = 'de-DE');
---- before
CREATE TABLE orders (note text COLLATE german, title varchar(20) COLLATE "POSIX" DEFAULT 'x');
---- after
CREATE TABLE orders (note text, title varchar(20) DEFAULT 'x');
---- change
REVIEW column-collate: text is compared and ordered byte by byte (C), not by german
SAFE column-collate: COLLATE is removed: every text is ordered by the collation C
---- differs
- column orders.note text collate german
+ column orders.note text

==== without spaces, with comments
---- before
CREATE TABLE orders (
  note text -- what
    COLLATE "C" -- by bytes
    NOT NULL,
  title text COLLATE "C"NOT NULL,
  line text
    COLLATE "C"
);
---- after
CREATE TABLE orders (
  note text -- what
    -- by bytes
    NOT NULL,
  title text NOT NULL,
  line text
);
---- change
SAFE column-collate: COLLATE is removed: every text is ordered by the collation C
SAFE column-collate: COLLATE is removed: every text is ordered by the collation C
SAFE column-collate: COLLATE is removed: every text is ordered by the collation C

==== added
---- setup
CREATE TABLE orders (id int);
---- before
ALTER TABLE orders ADD COLUMN note text COLLATE "C";
---- after
ALTER TABLE orders ADD COLUMN note text;
---- change
SAFE column-collate: COLLATE is removed: every text is ordered by the collation C

==== in a default and in a query it may stay
---- before
SELECT note FROM orders ORDER BY note COLLATE "C";
