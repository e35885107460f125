==== lasting
---- before
CREATE TEMP SEQUENCE orders_id CACHE 1;
---- after
CREATE SEQUENCE orders_id CACHE 1;
---- change
REVIEW temporary-sequence: the sequence is lasting and shared: every session sees it
---- differs
+ sequence orders_id start 1 by 1 from 1 to 9223372036854775807 cache 1

==== unlogged
---- before
CREATE UNLOGGED SEQUENCE orders_id CACHE 1;
---- after
CREATE SEQUENCE orders_id CACHE 1;
---- change
SAFE temporary-sequence: UNLOGGED is removed: every sequence is durable
