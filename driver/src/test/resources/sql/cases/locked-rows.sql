--> select v, "cell".tableoid, "cell".ctid from cell where id = 1 for update
select v from cell where id = 1 for update;

--> select c.v, "c".tableoid, "c".ctid from cell c where c.id = ? order by c.v limit 1 for update
select c.v from cell c where c.id = ? order by c.v limit 1 for update;

--> select *, "c".tableoid, "c".ctid from only shop.cell as c for key share
select * from only shop.cell as c for key share;

--> select 1, "a".tableoid, "a".ctid, "b".tableoid, "b".ctid from a join b on a.id = b.id for update
select 1 from a join b on a.id = b.id for update;

--> select 1, "b".tableoid, "b".ctid from a, b where a.id = b.id for update of b
select 1 from a, b where a.id = b.id for update of b;

--> select (select max(v) from other), "A b".tableoid, "A b".ctid from "A b" for update skip locked
select (select max(v) from other) from "A b" for update skip locked;

--> select extract(year from d), "t".tableoid, "t".ctid from t where d is distinct from ? for update nowait
select extract(year from d) from t where d is distinct from ? for update nowait;

--> none
select v from cell where id = 1;
select v from (select v from cell) as s for update;
with c as (select 1) select * from c for update;
select * from generate_series(1, 2) for update;
update cell set v = 1;
select v from cell for share;
