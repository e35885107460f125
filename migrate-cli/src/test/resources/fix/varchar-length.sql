==== text
---- before
CREATE TABLE orders (note varchar(70000) DEFAULT 'x', n character varying (100000) NOT NULL, m varchar(65535));
---- after
CREATE TABLE orders (note text DEFAULT 'x', n text NOT NULL, m varchar(65535));
---- change
REVIEW varchar-length: the column is text: no length is checked
REVIEW varchar-length: the column is text: no length is checked
---- differs
- column orders.n character varying(100000) not null
- column orders.note character varying(70000) default 'x'::character varying
+ column orders.n text not null
+ column orders.note text default 'x'::text
