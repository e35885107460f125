--> true
select id from t order by id;
SELECT id FROM t ORDER BY id;
select id from t limit 5;
select id from t offset 5;
select id from t fetch first row only;
select id from t fetch first ? rows with ties;
select id from t limit all;
select id from t where a = ? limit ? offset ?;
select distinct on (a) a, b from t;
select DISTINCT /* on */ ON (a) a, b from t;
select id from t order by id for update;
select id from t for update limit 1;
table t order by 1;
values (2), (1) order by 1;
select row_number() over (order by id) from t;
select row_number() over w from t window w as (order by id);
select sum(a) filter (where a > 0) over () from t;
select coalesce(lag(a) over (order by id), 0) from t;
select (1 + (rank() over "W")) from t window "W" as (order by id);
select case when row_number() over () > 1 then 'a' end from t;
select id from t -- limit
order by id;

--> true
select a from t union all select b from u order by 1;
select a from t union distinct select b from u limit 1;
(select a from t order by a);
((select a from t) limit 1);
((select a from t limit 1));
(select a from t order by a) union all (select b from u);
(select a from t) union all (select b from u order by b);
select a from t union all (select b from u limit 1);
select a from t except (select b from u limit 1);
select a from t intersect (select b from u limit 1);
select a from t except all (select b from u limit 1);
select a from t intersect distinct (select distinct on (b) b from u);
select a from t union all ((select b from u limit 1));
(with x as (select 1) select * from x order by 1);
(with x as (select 1) (select * from x order by 1));
with x as (select a from t) select * from x order by a;
with recursive x (a, b) as not materialized (select 1, 2) select * from x limit 1;
with x as (select a from t) (select * from x order by a);
with x as (select 1 union select a from x) search depth first by a set o select * from x order by o;

--> true
insert into t (a) select b from u order by b returning a;
insert into t (a) (select b from u order by b) returning a;
insert into t (select b from u limit 1);
insert into t ((select b from u limit 1) union select 1);
insert into "T" as x (a, "B") overriding user value (select b from u limit 1);
insert into values (a) (select b from u limit 1);
insert into t with x as (select 1) select * from x limit 1;
insert into t (a) with x as (select 1) (select * from x limit 1);
insert into t values (1), (2) limit 1;
with x as (select 1) insert into t select * from x limit 1;

--> true
select 1 as as limit 1;
select t.as limit 1;
select t.as order by 1;
select 1 as "as" order by 1;
select t.* from t order by 1;
select "order" from t order by 1;
select 'order by', $$ limit $$ from t limit 1;
select a[1] from t order by 1;
select (select 1) order by 1;
select array_agg(a order by a) from t group by b order by b;
select 1 order /* ( */ by 1;

--> true
show all;
explain select 1;
explain (costs off) select a from t;
fetch 5 from c;
execute p;
{? = call f(?)};
{call f()};
select 'unfinished;
select (1 from t;
select 1) from t;
with x as (select 1);
nonsense;

--> false
select id from t;
select id from t where a = ?;
SELECT "Order", "limit", "offset", "fetch" FROM "over";
select t.order, t.limit, t.offset, t.fetch, t.over from t;
select 1 as order, 2 as limit, 3 as offset, 4 as fetch, 5 as over, 6 as distinct;
select 'order by a', E'\' limit 1', $$order by$$, $a$ limit $$ $a$;
select a -- order by a
from t /* limit 1 /* offset 1 */ */;
select distinct a, b from t;
select count(distinct a) from t;
select all a from t;
select a is distinct from b from t join u on a = b;
select a distinct from t join u on true;
select id from t for update of t skip locked;
select id from t for no key update nowait;
select array_agg(a order by a), string_agg(b, ',' order by c desc) from t;
select percentile_cont(0.5) within group (order by a) from t;
select count(*) filter (where a > 0) from t group by rollup (a);
select over from over;
select over.a from over join t on (over.a = t.a);
select a from (select 1 as a) over where over.a = 1;
select f(1) over_all from t;
table t;
values (1), (2);
select array[1, 2], t.a[1:2], cast(a as text), a::text, (a, b) from t;
select generate_series(1, 3);
select data ?? 'order', data @? '$.limit' from t;

--> false
select * from (select a from t order by a limit 1) x;
select * from (values (1) order by 1) x;
select * from (table t order by 1) x;
select * from (with y as (select 1) select * from y order by 1) x;
select a from t where a in (select b from u order by b limit 1);
select (select b from u order by b limit 1), array(select b from u order by b);
select * from (select row_number() over (order by a) r from t) x where r < 5;
select * from t where exists (select 1 from (select rank() over w from u window w as ()) y limit 1);
select a from t union select b from u;
select a from t union all (select b from u);
(select a from t) except (select b from u);
with x as (select a from t order by a limit 1) select * from x;
with x as (select row_number() over () r from t), y as (table x limit 1) select * from y;
with x as materialized (select 1 limit 1) (select * from x);
with recursive x as (select 1 union select a from x) search depth first by a set o select * from x;
select a from t join lateral (select b from u limit 1) y on true;

--> false
insert into t (a) values (1) returning a;
insert into t values ((select b from u order by b limit 1));
insert into t (a) values (?) on conflict (a) do update set b = (select c from u limit 1) returning *;
insert into t (a, "order", "limit") select a, b, c from u returning a;
insert into t default values returning a;
insert into "over" (a) values (1);
insert into t (select b from u);
insert into t (a) (values (1), (2));
with x as (select 1 limit 1) insert into t select * from x returning a;
update t set a = (select b from u order by b limit 1) where c = ? returning a;
update only t as x set (a, b) = (select 1, 2 limit 1) from u returning x.a;
delete from t using (select b from u limit 1) y where t.a = y.b returning t.a;
merge into t using (select 1 as b limit 1) u on t.a = u.b when matched then delete when not matched then insert (a) values (1);
