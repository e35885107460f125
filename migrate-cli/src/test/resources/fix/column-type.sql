==== arrays
---- before
CREATE TABLE orders (id int PRIMARY KEY, tags text[], numbers int[] NOT NULL DEFAULT '{}', more text[] DEFAULT ARRAY[]::text[], grid int [3][3]);
---- after
CREATE TABLE orders (id int PRIMARY KEY, tags jsonb, numbers jsonb NOT NULL DEFAULT '[]', more jsonb DEFAULT '[]', grid jsonb);
---- change
REVIEW column-type: the column holds JSON arrays: they are written as '[1, 2]' and not as '{1,2}', and have the operators of jsonb
REVIEW column-type: the column holds JSON arrays: they are written as '[1, 2]' and not as '{1,2}', and have the operators of jsonb
REVIEW column-type: the column holds JSON arrays: they are written as '[1, 2]' and not as '{1,2}', and have the operators of jsonb
REVIEW column-type: the column holds JSON arrays: they are written as '[1, 2]' and not as '{1,2}', and have the operators of jsonb
---- differs
- column orders.grid integer[]
- column orders.more text[] default ARRAY[]::text[]
- column orders.numbers integer[] not null default '{}'::integer[]
- column orders.tags text[]
+ column orders.grid jsonb
+ column orders.more jsonb default '[]'::jsonb
+ column orders.numbers jsonb not null default '[]'::jsonb
+ column orders.tags jsonb

==== with another default, or checks, there is none
---- before
CREATE TABLE orders (tags text[] DEFAULT '{a,b}', more int[] CHECK (cardinality(more) > 0), k int[] PRIMARY KEY);

==== types with a text form
---- before
CREATE TABLE hosts (address inet, mac macaddr DEFAULT '08:00:2b:01:02:03', net cidr);
---- after
CREATE TABLE hosts (address text, mac text DEFAULT '08:00:2b:01:02:03', net text);
---- change
REVIEW column-type: the column is text: values are not checked to be inet, and are cast where they are used
REVIEW column-type: the column is text: values are not checked to be macaddr, and are cast where they are used
REVIEW column-type: the column is text: values are not checked to be cidr, and are cast where they are used
---- differs
- column hosts.address inet
- column hosts.mac macaddr default '08:00:2b:01:02:03'::macaddr
- column hosts.net cidr
+ column hosts.address text
+ column hosts.mac text default '08:00:2b:01:02:03'::text
+ column hosts.net text

==== types without one
---- before
CREATE TABLE shapes (p point, b bit(8), r int4range, v tsvector, m money);

==== added
---- setup
CREATE TABLE orders (id int);
---- before
ALTER TABLE orders ADD COLUMN tags text[];
---- after
ALTER TABLE orders ADD COLUMN tags jsonb;
---- change
REVIEW column-type: the column holds JSON arrays: they are written as '[1, 2]' and not as '{1,2}', and have the operators of jsonb
---- differs
- column orders.tags text[]
+ column orders.tags jsonb

==== an index needs the type that was
---- before
CREATE TABLE orders (id int PRIMARY KEY, tags text[]);
CREATE INDEX ASYNC orders_tags ON orders (tags);
