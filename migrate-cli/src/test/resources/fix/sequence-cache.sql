==== CACHE 1
---- before
CREATE SEQUENCE orders_id;
---- after
CREATE SEQUENCE orders_id CACHE 1;
---- change
SAFE sequence-cache: CACHE 1 is written, which is PostgreSQL's default

==== with options, in lower case
---- before
create sequence if not exists orders_id increment by 5 start 10 -- ten
;
---- after
create sequence if not exists orders_id increment by 5 start 10 cache 1 -- ten
;
---- change
SAFE sequence-cache: CACHE 1 is written, which is PostgreSQL's default
