==== text
---- level 2026-05
---- before
CREATE TABLE orders (id int PRIMARY KEY, payload jsonb NOT NULL);
---- after
CREATE TABLE orders (id int PRIMARY KEY, payload text NOT NULL);
---- change
REVIEW jsonb-column-before-2026-06: the column is text: values are not checked to be jsonb, and are cast where they are used
---- differs
- column orders.payload jsonb not null
+ column orders.payload text not null
