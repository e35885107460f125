==== of a sequence
---- before
CREATE SEQUENCE orders_id CACHE 20;
---- after
CREATE SEQUENCE orders_id CACHE 1;
---- change
REVIEW cache-size: each number is taken by itself, so that there are fewer gaps and more waits
---- differs
- sequence orders_id start 1 by 1 from 1 to 9223372036854775807 cache 20
+ sequence orders_id start 1 by 1 from 1 to 9223372036854775807 cache 1

==== of columns
---- before
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY (CACHE 100), n bigint GENERATED ALWAYS AS IDENTITY (CACHE 1), m bigint GENERATED ALWAYS AS IDENTITY (INCREMENT 2 CACHE 50));
---- after
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1), n bigint GENERATED ALWAYS AS IDENTITY (CACHE 1), m bigint GENERATED ALWAYS AS IDENTITY (INCREMENT 2 CACHE 1));
---- change
REVIEW cache-size: each number is taken by itself, so that there are fewer gaps and more waits
REVIEW cache-size: each number is taken by itself, so that there are fewer gaps and more waits
---- differs
- sequence orders_id_seq start 1 by 1 from 1 to 9223372036854775807 cache 100
- sequence orders_m_seq start 1 by 2 from 1 to 9223372036854775807 cache 50
+ sequence orders_id_seq start 1 by 1 from 1 to 9223372036854775807 cache 1
+ sequence orders_m_seq start 1 by 2 from 1 to 9223372036854775807 cache 1

==== of a sequence that is there
---- setup
CREATE SEQUENCE orders_id CACHE 1;
---- before
ALTER SEQUENCE orders_id CACHE 10;
---- after
ALTER SEQUENCE orders_id CACHE 1;
---- change
REVIEW cache-size: each number is taken by itself, so that there are fewer gaps and more waits
---- differs
- sequence orders_id start 1 by 1 from 1 to 9223372036854775807 cache 10
+ sequence orders_id start 1 by 1 from 1 to 9223372036854775807 cache 1
