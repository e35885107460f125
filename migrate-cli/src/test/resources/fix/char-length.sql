==== text
---- before
CREATE TABLE orders (note char(5000) NOT NULL, n character (4096));
---- after
CREATE TABLE orders (note text NOT NULL, n character (4096));
---- change
REVIEW char-length: the column is text: values are not padded, and no length is checked
---- differs
- column orders.note character(5000) not null
+ column orders.note text not null
