--> [t]
insert into t values (1);
INSERT INTO T (a) SELECT a FROM u;
insert into t as x (a) values (?) on conflict (a) do update set a = excluded.a returning a;
insert into t default values;
insert into t with u as (select 1) select * from u;
insert into t select a from u for update;
update t set a = 1;
update only t set a = 1;
update only (t) set a = 1;
update t as u set a = v.a from v where u.b = v.b;
update t * set a = 1;
update "t" u set a = (select b from v);
delete from t;
delete from only t as u using v where u.a = v.a returning *;
delete /* from u */ from t -- u
 where a = 1;
merge into t using u on t.a = u.a when matched then update set b = 1 when not matched then insert values (1);
merge into only t as x using (select * from v) u on true when matched then delete;
with u as (select 1) insert into t select * from u;
with u as (select 1), v as (select 2) update t set a = 1 from u;
with delete as (select 1) delete from t using delete;
with u (a) as materialized (select 1) delete from t where a in (select a from u);

--> [s.t]
insert into s.t values (1);
update s.t set a = 1;
delete from d.s.t where a = ?;
insert into "s".t values (';');

--> [S x.T "y]
update "S x"."T ""y" set a = 1;

--> [u, t]
with x as (delete from u returning *) insert into t select * from x;
with x as not materialized (update u set a = 1 returning *) delete from t where a in (select a from x);
with x as (with y as (select 1) insert into u select * from y returning *) update t set a = 1 from x;
with x as (delete from u returning a), y as (select * from x) merge into t using y on t.a = y.a when matched then delete;

--> [u, t, s.t]
with x as (delete from u), y as (insert into t values (1)), z as (delete from u) update s.t set a = 1;

--> [t]
with x as (delete from t returning *) select * from x;
(with x as (insert into t values (1) returning *) select * from x);
with recursive x as (update t set a = 1 returning a) table x;

--> []
select 1;
select * from t for update;
select "delete from t", 'insert into t';
select delete from from_t;
select update from (select 1) as update;
values (1);
table t;
explain analyze delete from t;
copy t from stdin;
truncate t;
create table t (a int);
create table u as with x as (delete from t returning *) select * from x;
prepare p as delete from t;
