==== FOR SHARE and FOR NO KEY UPDATE
---- setup
CREATE TABLE orders (id int PRIMARY KEY, note text);
---- before
SELECT * FROM orders WHERE id = 1 FOR SHARE;
select * from orders where id = 1 for no key update skip locked;
---- after
SELECT * FROM orders WHERE id = 1 FOR UPDATE;
select * from orders where id = 1 for update skip locked;
---- change
REVIEW locking-clause: the rows are locked FOR UPDATE, so that other locks of them conflict too
REVIEW locking-clause: the rows are locked FOR UPDATE, so that other locks of them conflict too

==== in a subquery, with comments
---- setup
CREATE TABLE orders (id int PRIMARY KEY, note text);
---- before
SELECT substring(note for 2) FROM (SELECT * FROM orders FOR /* not */ NO KEY UPDATE) o WHERE note <> 'FOR SHARE';
---- after
SELECT substring(note for 2) FROM (SELECT * FROM orders FOR /* not */ UPDATE) o WHERE note <> 'FOR SHARE';
---- change
REVIEW locking-clause: the rows are locked FOR UPDATE, so that other locks of them conflict too
