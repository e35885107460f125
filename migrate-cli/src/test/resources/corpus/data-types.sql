-- case: column-money
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype money not supported
CREATE TABLE t (id bigint PRIMARY KEY, fee money);

-- case: column-money-qualified
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000
CREATE TABLE t (id bigint PRIMARY KEY, fee pg_catalog.money NOT NULL);

-- case: column-money-quoted
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype money not supported
create table t (money numeric(10,2) primary key, fee "money");

-- case: column-xml
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype xml not supported
CREATE TABLE t (id bigint PRIMARY KEY, doc XML);

-- case: column-inet
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype inet not supported
CREATE TABLE IF NOT EXISTS app.t (id bigint PRIMARY KEY, a text, addr inet DEFAULT '0.0.0.0');

-- case: column-cidr
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype cidr not supported
create table t (id bigint primary key, net cidr);

-- case: column-macaddr
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype macaddr not supported
CREATE TABLE t (id bigint PRIMARY KEY, mac macaddr UNIQUE);

-- case: column-text-array
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000 datatype text[] not supported
CREATE TABLE t (id bigint PRIMARY KEY, tags text[]);

-- case: column-integer-array-spaced
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000
create table t (id bigint primary key, points integer [ ] not null);

-- case: column-array-keyword
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000
CREATE TABLE t (id bigint PRIMARY KEY, points integer ARRAY);

-- case: column-array-sized-2d
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000
CREATE TABLE t (id bigint PRIMARY KEY, grid numeric(5,2)[3][3]);

-- case: column-array-keyword-sized
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000
create table t (id bigint primary key, "Grid" uuid
 array[4]);

-- case: column-tsvector
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype tsvector not supported
CREATE TABLE t (id bigint PRIMARY KEY, words tsvector);

-- case: column-tsvector-generated
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000
CREATE TABLE t (id bigint PRIMARY KEY, body text, words tsvector GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED);

-- case: column-tsquery
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype tsquery not supported
CREATE TABLE t (id bigint PRIMARY KEY, q tsquery);

-- case: column-int4range
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype int4range not supported
CREATE TABLE t (id bigint PRIMARY KEY, span int4range);

-- case: column-tstzrange
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype tstzrange not supported
create table stay (id bigint primary key, during tstzrange not null);

-- case: column-multirange
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype nummultirange not supported
CREATE TABLE t (id bigint PRIMARY KEY, spans nummultirange);

-- case: column-bit
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000
CREATE TABLE t (id bigint PRIMARY KEY, flags bit(8));

-- case: column-bit-varying
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000
CREATE TABLE t (id bigint PRIMARY KEY, flags bit
  varying(64));

-- case: column-varbit-lower
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000
create table t (id bigint primary key, flags varbit);

-- case: column-point
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype point not supported
CREATE TABLE t (id bigint PRIMARY KEY, place point);

-- case: column-line-box-circle
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000
-- note: three refused columns
CREATE TABLE t (id bigint PRIMARY KEY, l line, b box, c circle);

-- case: column-polygon-path
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000
create table t (id bigint primary key, path path, polygon polygon, lseg lseg);

-- case: column-jsonpath
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype jsonpath not supported
CREATE TABLE t (id bigint PRIMARY KEY, q jsonpath);

-- case: column-pg-lsn
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype pg_lsn not supported
CREATE TABLE t (id bigint PRIMARY KEY, at pg_lsn);

-- case: column-regclass
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype regclass not supported
CREATE TABLE t (id bigint PRIMARY KEY, rel regclass);

-- case: column-tid
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype tid not supported
create table t (id bigint primary key, place tid);

-- case: column-json
-- source: release note of 2026-05-04
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, doc json NOT NULL);

-- case: column-jsonb
-- source: release note of 2026-06-08
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, doc jsonb CHECK (doc ? 'name'));

-- case: column-numeric-39
-- source: release note of 2026-08-25
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, n numeric(39,38));

-- case: column-numeric-1000-negative-scale
-- source: release note of 2026-08-25
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, n numeric(1000, 1000), m decimal(5, -1000), o dec(100));

-- case: column-numeric-1001
-- source: AWS documentation, 2026-09
-- expect: refused 22023 NUMERIC precision 1001 must be between 1 and 1000
CREATE TABLE t (id bigint PRIMARY KEY, n numeric(1001, 2));

-- case: column-decimal-5000
-- source: AWS documentation, 2026-09
-- expect: refused 22023 NUMERIC precision 5000 must be between 1 and 1000
create table t (id bigint primary key, a text, n decimal (5000));

-- case: column-numeric-scale-1001
-- source: AWS documentation, 2026-09
-- expect: refused
CREATE TABLE t (id bigint PRIMARY KEY, n numeric(1000, 1001));

-- case: column-numeric-as-primary-key
-- source: release note of 2026-02-03
-- expect: accepted
CREATE TABLE t (n numeric(20,0) PRIMARY KEY, m numeric(10,2) UNIQUE);

-- case: numeric-bare-overflow
-- source: measured on a cluster by others, 2026-10-03
-- expect: refused
-- refused-statement: 2
-- note: bare numeric is numeric(18,6), more than 12 integer digits overflow
CREATE TABLE t (id bigint PRIMARY KEY, n numeric);
INSERT INTO t VALUES (1, 1234567890123);

-- case: numeric-bare-twelve-digits
-- source: measured on a cluster by others, 2026-10-03
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, n numeric);
INSERT INTO t VALUES (1, 123456789012.1234567);

-- case: numeric-declared-large-value
-- source: measured on a cluster by others, 2026-10-03
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, n numeric(20,0));
INSERT INTO t VALUES (1, 12345678901234567890);

-- case: column-char-4096
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, c char(4096), d character(10));

-- case: column-char-4097
-- source: measured by AWS, 2026-10-01
-- expect: refused 54000 Datatype limit greater than 4096 bytes not supported for char
CREATE TABLE t (id bigint PRIMARY KEY, c char(4097));

-- case: column-character-5000
-- source: measured by AWS, 2026-10-01
-- expect: refused 54000 Datatype limit greater than 4096 bytes not supported for char
create table t (id bigint primary key, a text, c character
 (5000) not null);

-- case: column-varchar-65535
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, c varchar(65535), d varchar);

-- case: column-varchar-65536
-- source: measured by AWS, 2026-10-01
-- expect: refused 54000 Datatype limit greater than 65535 bytes not supported for varchar
CREATE TABLE t (id bigint PRIMARY KEY, c varchar(65536));

-- case: column-character-varying-100000
-- source: measured by AWS, 2026-10-01
-- expect: refused 54000 Datatype limit greater than 65535 bytes not supported for varchar
CREATE TABLE t (id bigint PRIMARY KEY, c character /* long */ varying (100000));

-- case: pk-interval
-- source: AWS documentation, 2026-09
-- expect: refused 0A000
CREATE TABLE t (d interval PRIMARY KEY);

-- case: pk-timetz-composite
-- source: AWS documentation, 2026-09
-- expect: refused 0A000
CREATE TABLE t (shop bigint, opens time with time zone, PRIMARY KEY (shop, opens));

-- case: pk-bytea
-- source: AWS documentation, 2026-09
-- expect: refused 0A000
CREATE TABLE t (digest bytea PRIMARY KEY, body text);

-- case: pk-jsonb
-- source: AWS documentation, 2026-09
-- expect: refused 0A000
create table t (doc jsonb, primary key (doc));

-- case: unique-bytea
-- source: AWS documentation, 2026-09
-- expect: refused 0A000
CREATE TABLE t (id bigint PRIMARY KEY, digest bytea UNIQUE);

-- case: unique-jsonb-composite
-- source: AWS documentation, 2026-09
-- expect: refused 0A000
CREATE TABLE t (id bigint PRIMARY KEY, a text, doc jsonb, CONSTRAINT u UNIQUE (a, doc));

-- case: unique-interval
-- source: AWS documentation, 2026-09
-- expect: refused 0A000
create table t (id bigint primary key, d interval, unique nulls not distinct (d));

-- case: pk-uuid-boolean-date
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE t (id uuid, flag boolean, d date, PRIMARY KEY (id, flag, d));

-- case: pk-varchar-2001
-- source: measured by AWS, 2026-10-01
-- expect: refused 54000 key size greater than 2000 bytes not supported
CREATE TABLE t (code varchar(2001) PRIMARY KEY);

-- case: pk-varchar-sum-over-2000
-- source: measured by AWS, 2026-10-01
-- expect: refused 54000 key size greater than 2000 bytes not supported
CREATE TABLE t (a varchar(1500), b varchar(1500), PRIMARY KEY (a, b));

-- case: index-varchar-4000
-- source: measured by AWS, 2026-10-01
-- expect: refused 54000 key size greater than 2000 bytes not supported
-- refused-statement: 2
CREATE TABLE t (id bigint PRIMARY KEY, a varchar(4000));
CREATE INDEX ASYNC t_a ON t (a);

-- case: pk-varchar-255
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE t (code varchar(255) PRIMARY KEY, n integer);

-- case: pk-varchar-1500
-- source: measured by AWS, 2026-10-01
-- expect: accepted
-- strength: weak
-- note: documentation says 1 KiB, about 1,981 bytes were observed
CREATE TABLE t (code varchar(1500) PRIMARY KEY);

-- case: runtime-arrays
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT ARRAY[1, 2, 3], '{a,b}'::text[], array_agg(id) FROM orders WHERE id = ANY (ARRAY[1, 2]);

-- case: runtime-inet-and-ranges
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
SELECT '10.0.0.1'::inet << '10.0.0.0/8'::inet, int4range(1, 5) @> 3, '12.50'::money, point(1, 2), B'1010'::bit(4);

-- case: runtime-tsvector-simple
-- source: measured on a cluster by others, 2026-08
-- expect: accepted
SELECT to_tsvector('simple', body) @@ to_tsquery('simple', 'truncate') FROM docs;

-- case: runtime-jsonpath
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
SELECT jsonb_path_query(doc, '$.a[*]'::jsonpath) FROM docs;

-- case: runtime-unnest
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT * FROM unnest(ARRAY['a', 'b']) WITH ORDINALITY AS u (v, n);

-- case: json-functions
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT doc ->> 'a', doc #> '{b,c}', jsonb_set(doc, '{x}', '1'), doc @> '{"lock": "table"}' FROM docs;

-- case: text-search-english
-- source: measured on a cluster by others, 2026-08
-- expect: refused
SELECT to_tsvector('english', body) FROM docs;

-- case: text-search-german-query
-- source: measured on a cluster by others, 2026-08
-- expect: refused
select * from docs where to_tsvector('german', body) @@ plainto_tsquery('german', 'Haus');

