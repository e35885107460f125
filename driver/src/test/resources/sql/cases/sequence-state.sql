--> true
select currval('s');
SELECT LASTVAL();
select setval('s', 5);
select "currval"('s');
select pg_catalog.lastval();
select "pg_catalog" . "setval" ('s', ?);
select other.currval('s');
select currval /* of */ ('s');
insert into t (a) values (currval('s'));
insert into t (a) values (?) returning lastval();
update t set a = b where c = currval(?);
select * from t where a = (select max(b) from u where c = lastval());
with x as (select setval('s', 1)) select * from x;
select a from t limit lastval();
select a from t fetch first lastval() rows only;
select 1 operator(pg_catalog.+) currval('s');
select {fn currval('s')};
{? = call lastval()};
{? = call lastval};
select U&"\0063urrval"('s');
select 1, 'unfinished currval;

--> false
select nextval('s');
select 'currval(', $$lastval()$$ -- setval('s', 1)
/* currval('s') */;
select currval from t;
select "currval", t.lastval, setval as x from t;
select "CURRVAL"('s');
select my_currval('s'), currvals('s');
insert into t (currval, lastval) values (1, 2);
