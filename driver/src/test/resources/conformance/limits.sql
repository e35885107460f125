-- Declared widths and counts. Only limits whose text was seen, or stands in the documentation.
-- source: AWS measured, 2026-10-01

-- case: wide char
CREATE TABLE ticket (id bigint PRIMARY KEY, body char(4097));
--> error 54000 Datatype limit greater than 4096 bytes not supported for char

-- case: widest char
CREATE TABLE ticket (id bigint PRIMARY KEY, body char(4096));
--> ok

-- case: wide varchar
CREATE TABLE ticket (id bigint PRIMARY KEY, body varchar(65536));
--> error 54000 Datatype limit greater than 65535 bytes not supported for varchar

-- case: widest varchar
CREATE TABLE ticket (id bigint PRIMARY KEY, body varchar(65535));
--> ok

-- case: declared key wider than a key may be
CREATE TABLE ticket (series varchar(1500), number varchar(1500), PRIMARY KEY (series, number));
--> error 54000 key size greater than 2000 bytes not supported

-- case: primary key of nine columns
-- source: AWS documentation, 2026-09, and an observer
CREATE TABLE ticket (a int, b int, c int, d int, e int, f int, g int, h int, i int,
  PRIMARY KEY (a, b, c, d, e, f, g, h, i));
--> error 54011 more than 8 column keys in an index are not supported

-- case: sixth statistics object
-- setup
CREATE TABLE ticket (a int, b int, c int, d int);
CREATE STATISTICS s1 ON a, b FROM ticket;
CREATE STATISTICS s2 ON a, c FROM ticket;
CREATE STATISTICS s3 ON a, d FROM ticket;
CREATE STATISTICS s4 ON b, c FROM ticket;
CREATE STATISTICS s5 ON b, d FROM ticket;
-- steps
CREATE STATISTICS s6 ON c, d FROM ticket;
--> error 54000 more than 5 extended statistics per table are not allowed

-- case: value too wide for a column
-- setup
CREATE TABLE ticket (id bigint PRIMARY KEY, scan bytea);
-- steps
INSERT INTO ticket
  SELECT 1, decode(string_agg(md5(i::text), ''), 'hex') FROM generate_series(1, 65537) AS i;
--> error 54000 datatype limit greater than 1048576 bytes not supported for bytea

-- case: value that just fits a column
-- setup
CREATE TABLE ticket (id bigint PRIMARY KEY, scan bytea);
-- steps
INSERT INTO ticket
  SELECT 1, decode(string_agg(md5(i::text), ''), 'hex') FROM generate_series(1, 65536) AS i;
--> count 1

-- case: transaction of more than ten mebibytes
-- source: AWS measured, 2026-10-01: told at the commit
-- setup
CREATE TABLE ticket (id bigint PRIMARY KEY, scan bytea);
-- steps
BEGIN;
--> ok
INSERT INTO ticket
  SELECT n, decode(string_agg(md5((n * 100000 + i)::text), ''), 'hex')
  FROM generate_series(1, 12) AS n, generate_series(1, 62500) AS i GROUP BY n;
--> count 12
COMMIT;
--> error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM ticket;
--> columns count
--> row 0

-- case: twenty-fifth index
-- source: AWS documentation, 2026-09
-- setup
CREATE TABLE ticket (a int, b int, c int, d int, e int);
CREATE INDEX ASYNC ticket_1 ON ticket (a);
CREATE INDEX ASYNC ticket_2 ON ticket (b);
CREATE INDEX ASYNC ticket_3 ON ticket (c);
CREATE INDEX ASYNC ticket_4 ON ticket (d);
CREATE INDEX ASYNC ticket_5 ON ticket (e);
CREATE INDEX ASYNC ticket_6 ON ticket (a, b);
CREATE INDEX ASYNC ticket_7 ON ticket (a, c);
CREATE INDEX ASYNC ticket_8 ON ticket (a, d);
CREATE INDEX ASYNC ticket_9 ON ticket (a, e);
CREATE INDEX ASYNC ticket_10 ON ticket (b, a);
CREATE INDEX ASYNC ticket_11 ON ticket (b, c);
CREATE INDEX ASYNC ticket_12 ON ticket (b, d);
CREATE INDEX ASYNC ticket_13 ON ticket (b, e);
CREATE INDEX ASYNC ticket_14 ON ticket (c, a);
CREATE INDEX ASYNC ticket_15 ON ticket (c, b);
CREATE INDEX ASYNC ticket_16 ON ticket (c, d);
CREATE INDEX ASYNC ticket_17 ON ticket (c, e);
CREATE INDEX ASYNC ticket_18 ON ticket (d, a);
CREATE INDEX ASYNC ticket_19 ON ticket (d, b);
CREATE INDEX ASYNC ticket_20 ON ticket (d, c);
CREATE INDEX ASYNC ticket_21 ON ticket (d, e);
CREATE INDEX ASYNC ticket_22 ON ticket (e, a);
CREATE INDEX ASYNC ticket_23 ON ticket (e, b);
CREATE INDEX ASYNC ticket_24 ON ticket (e, c);
-- steps
CREATE INDEX ASYNC ticket_25 ON ticket (a, b, c);
--> error 54000 more than 24 indexes per table are not allowed

-- case: eleventh schema
-- source: AWS documentation, 2026-09; the schema that every case works in is the first
-- setup
CREATE SCHEMA conformance_2;
CREATE SCHEMA conformance_3;
CREATE SCHEMA conformance_4;
CREATE SCHEMA conformance_5;
CREATE SCHEMA conformance_6;
CREATE SCHEMA conformance_7;
CREATE SCHEMA conformance_8;
CREATE SCHEMA conformance_9;
CREATE SCHEMA conformance_10;
-- steps
CREATE SCHEMA conformance_11;
--> error 54000 more than 10 schemas not allowed
