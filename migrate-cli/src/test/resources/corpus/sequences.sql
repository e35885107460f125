-- case: sequence-cache-1
-- source: release note of 2026-02-13
-- expect: accepted
CREATE SEQUENCE order_no CACHE 1;

-- case: sequence-cache-65536-all-options
-- source: AWS documentation, 2026-09
-- expect: accepted
create sequence if not exists app.order_no as bigint increment by 2 minvalue 1 maxvalue 1000000 start with 5 cache 65536 no cycle;

-- case: sequence-options-any-order
-- source: measured on a cluster by others, 2026-10-03
-- expect: accepted
CREATE SEQUENCE s START 100 CACHE 100000 NO MINVALUE INCREMENT 10 CYCLE;

-- case: sequence-owned-by
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE SEQUENCE order_no CACHE 1 OWNED BY orders.id;

-- case: sequence-no-cache
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
CREATE SEQUENCE order_no;

-- case: sequence-no-cache-pg-dump-style
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
CREATE SEQUENCE public.order_no
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE;

-- case: sequence-named-cache
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
-- note: "cache" is the name
create sequence if not exists "cache" /* CACHE 1 */ start 1;

-- case: sequence-cache-10
-- source: AWS documentation, 2026-09
-- expect: refused
CREATE SEQUENCE s CACHE 10;

-- case: sequence-cache-65535
-- source: AWS documentation, 2026-09
-- expect: refused
CREATE SEQUENCE s START WITH 1 CACHE
 65535;

-- case: sequence-cache-2-lower
-- source: AWS documentation, 2026-09
-- expect: refused
create sequence app."S" cache 2;

-- case: sequence-as-integer
-- source: AWS documentation, 2026-09
-- expect: refused
-- strength: weak
-- note: documented grammar knows AS bigint only
CREATE SEQUENCE s AS integer CACHE 1;

-- case: sequence-temp
-- source: AWS documentation, 2026-09
-- expect: refused
CREATE TEMP SEQUENCE s CACHE 1;

-- case: sequence-temporary-lower
-- source: AWS documentation, 2026-09
-- expect: refused
create
temporary sequence if not exists s cache 65536;

-- case: sequence-unlogged
-- source: AWS documentation, 2026-09
-- expect: refused
CREATE UNLOGGED SEQUENCE s CACHE 1;

-- case: sequence-alter
-- source: AWS documentation, 2026-09
-- expect: accepted
ALTER SEQUENCE s RESTART WITH 50;
ALTER SEQUENCE IF EXISTS s INCREMENT BY 3 CACHE 65536;
ALTER SEQUENCE s RENAME TO s2;
ALTER SEQUENCE s2 SET SCHEMA app;
ALTER SEQUENCE app.s2 OWNER TO app_owner;

-- case: sequence-alter-cache-50
-- source: AWS documentation, 2026-09
-- expect: refused
-- strength: weak
-- note: inferred from the rule for CREATE SEQUENCE
ALTER SEQUENCE s CACHE 50;

-- case: sequence-drop
-- source: AWS documentation, 2026-09
-- expect: accepted
DROP SEQUENCE IF EXISTS a, app.b CASCADE;

-- case: sequence-functions
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT nextval('order_no'), currval('order_no');
SELECT setval('order_no', 100);
SELECT setval('order_no', 100, false);

-- case: sequence-lastval
-- source: AWS documentation, 2026-09
-- expect: accepted
-- strength: weak
-- note: the AWS skill for agents says that it is unsupported
SELECT lastval();

-- case: sequence-default-nextval
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE SEQUENCE order_no CACHE 1;
CREATE TABLE orders (id bigint DEFAULT nextval('order_no') PRIMARY KEY, note text);

-- case: serial-column
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 42704 type "serial" does not exist
CREATE TABLE orders (id serial PRIMARY KEY, note text);

-- case: bigserial-column
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 42704
create table if not exists app.orders (
  "Id" bigserial
    not null,
  primary key ("Id"));

-- case: smallserial-column
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 42704
CREATE TABLE orders (code text PRIMARY KEY, n SMALLSERIAL);

-- case: serial-second-column
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 42704 type "serial" does not exist
CREATE TABLE orders (serial text, serial_no Serial, id bigint PRIMARY KEY);

-- case: sequence-in-schema-no-cache
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
CREATE SCHEMA app CREATE SEQUENCE order_no START 1;

-- case: sequence-in-schema-with-cache
-- source: release note of 2026-04-24
-- expect: accepted
CREATE SCHEMA app CREATE SEQUENCE order_no CACHE 1 CREATE SEQUENCE bill_no CACHE 65536;

-- case: sequence-in-schema-second-bad
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
-- refused-statement: 2
create schema if not exists app2;
create schema app
  create sequence order_no cache 1
  create sequence bill_no;

