==== it lasts
---- before
CREATE TEMP TABLE basket (id int PRIMARY KEY);
---- after
CREATE TABLE basket (id int PRIMARY KEY);
---- change
REVIEW temporary-table: the table is lasting and shared: its rows stay, and every session sees them
---- differs
+ CREATE UNIQUE INDEX basket_pkey ON basket USING btree (id)
+ column basket.id integer not null
+ constraint basket_pkey on basket PRIMARY KEY (id)
+ table basket

==== with all words
---- before
CREATE LOCAL TEMPORARY TABLE basket (id int PRIMARY KEY) ON COMMIT PRESERVE ROWS;
---- after
CREATE TABLE basket (id int PRIMARY KEY);
---- change
REVIEW temporary-table: the table is lasting and shared: its rows stay, and every session sees them
---- differs
+ CREATE UNIQUE INDEX basket_pkey ON basket USING btree (id)
+ column basket.id integer not null
+ constraint basket_pkey on basket PRIMARY KEY (id)
+ table basket

==== rows that go at COMMIT
---- before
CREATE TEMP TABLE basket (id int PRIMARY KEY) ON COMMIT DELETE ROWS;

==== in the temporary schema
---- before
CREATE TEMP TABLE pg_temp.basket (id int PRIMARY KEY);
