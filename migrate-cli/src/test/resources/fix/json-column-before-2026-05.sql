==== text
---- level 2026-04
---- before
CREATE TABLE orders (id int PRIMARY KEY, payload json DEFAULT '{}');
---- after
CREATE TABLE orders (id int PRIMARY KEY, payload text DEFAULT '{}');
---- change
REVIEW json-column-before-2026-05: the column is text: values are not checked to be json, and are cast where they are used
---- differs
- column orders.payload json default '{}'::json
+ column orders.payload text default '{}'::text
