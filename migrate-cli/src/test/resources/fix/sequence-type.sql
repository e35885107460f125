==== an integer keeps its bound
---- before
CREATE SEQUENCE orders_id AS integer CACHE 1;
---- after
CREATE SEQUENCE orders_id AS bigint CACHE 1 MAXVALUE 2147483647;
---- change
SAFE sequence-type: the sequence is a bigint with the bounds that it had

==== one with a bound of its own
---- before
CREATE SEQUENCE orders_id AS smallint MAXVALUE 1000 CACHE 1;
---- after
CREATE SEQUENCE orders_id AS bigint MAXVALUE 1000 CACHE 1;
---- change
SAFE sequence-type: the sequence is a bigint with the bounds that it had

==== one that descends
---- before
CREATE SEQUENCE orders_id AS int INCREMENT BY -1 CACHE 1;
---- after
CREATE SEQUENCE orders_id AS bigint INCREMENT BY -1 CACHE 1;
---- change
REVIEW sequence-type: the sequence counts beyond the range of integer
---- differs
- sequence orders_id start -1 by -1 from -2147483648 to -1 cache 1
+ sequence orders_id start -1 by -1 from -9223372036854775808 to -1 cache 1

==== without CACHE
---- before
CREATE SEQUENCE orders_id AS int4 START 7;
---- after
CREATE SEQUENCE orders_id AS bigint START 7 MAXVALUE 2147483647 CACHE 1;
---- change
SAFE sequence-type: the sequence is a bigint with the bounds that it had
SAFE sequence-cache: CACHE 1 is written, which is PostgreSQL's default
