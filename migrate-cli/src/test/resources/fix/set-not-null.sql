==== a check
---- setup
CREATE TABLE orders (note text);
---- before
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
---- after
ALTER TABLE orders ADD CONSTRAINT orders_note_not_null CHECK (note IS NOT NULL) NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_note_not_null;
---- change
REVIEW set-not-null: the constraint orders_note_not_null keeps NULL out; to the catalog the column stays nullable
---- differs
- column orders.note text not null
+ column orders.note text
+ constraint orders_note_not_null on orders CHECK ((note IS NOT NULL))

==== quoted, with comments, without COLUMN
---- setup
CREATE TABLE shop_orders ("Note" text);
---- before
ALTER TABLE shop_orders ALTER /* the */ "Note" SET -- not
  NOT NULL;
---- after
ALTER TABLE shop_orders ADD CONSTRAINT "shop_orders_Note_not_null" /* the */ CHECK ("Note" IS -- not
  NOT NULL) NOT VALID;
ALTER TABLE ASYNC shop_orders VALIDATE CONSTRAINT "shop_orders_Note_not_null";
---- change
REVIEW set-not-null: the constraint "shop_orders_Note_not_null" keeps NULL out; to the catalog the column stays nullable
---- differs
- column shop_orders.Note text not null
+ column shop_orders.Note text
+ constraint shop_orders_Note_not_null on shop_orders CHECK (("Note" IS NOT NULL))

==== two
---- setup
CREATE TABLE orders (note text, n int);
---- before
ALTER TABLE orders ALTER note SET NOT NULL, ALTER COLUMN n SET NOT NULL;
---- after
ALTER TABLE orders ADD CONSTRAINT orders_note_not_null CHECK (note IS NOT NULL) NOT VALID, ADD CONSTRAINT orders_n_not_null CHECK (n IS NOT NULL) NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_n_not_null;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_note_not_null;
---- change
REVIEW set-not-null: the constraint orders_n_not_null keeps NULL out; to the catalog the column stays nullable
REVIEW set-not-null: the constraint orders_note_not_null keeps NULL out; to the catalog the column stays nullable
---- differs
- column orders.n integer not null
- column orders.note text not null
+ column orders.n integer
+ column orders.note text
+ constraint orders_n_not_null on orders CHECK ((n IS NOT NULL))
+ constraint orders_note_not_null on orders CHECK ((note IS NOT NULL))
