--> true
select nextval('s');
select "nextval"('s') + 1;
insert into t (a) values (NEXTVAL('s'), ?);
insert into t (a) select pg_catalog.nextval('s') from u;
select a from t fetch first nextval('s') rows only;
{? = call nextval(?)};

--> false
select currval('s');
select 'nextval(''s'')', nextval from t;
insert into t (nextval) values (1);
select nextvals('s');
