select * from orders where id = ? and status = ?;
insert into orders (id, total, note) values (?, ?, ?), (?, ?, ?) on conflict (id) do update set total = excluded.total;
update orders set total = ?, note = '?' where id = ? returning id;
delete from orders where id in (?, ?, ?);
select data ?? 'a', data ??| array['a'], data ??& array[?] from doc;
select data @?? '$.a' from doc where id = ?;
select "a?b", 'c?d', $$e?f$$ from t -- g?h
select ? /* ? */ + ?::int;
with gone as (delete from orders where id = ? returning *) select * from gone;
select * from orders where total between ? and ? order by id limit ? offset ?;
select * from f(?, x => ?);
select * from orders where (a, b) in ((?, ?), (?, ?)) for update;
select case when ? then ? else ? end;
call sys.wait_for_job(?);
select 1 where ?=?;
select a-?,b+?,c*?,d||? from t;
select * from orders o where o.id=? for no key update of o skip locked
select next value, ? from t fetch first ? rows only
merge into orders t using (values (?, ?)) as s (id, total) on t.id = s.id when matched then update set total = s.total when not matched then insert (id, total) values (s.id, s.total)
select ?::jsonb ->> ?, array[?, ?]::text[], (?)::uuid
insert into event (payload) values (?::jsonb); select currval(?);
select o1_0.id, o1_0.total from orders o1_0 where o1_0.customer_id = ? order by o1_0.id fetch first ? rows only
select c1_0.id from customer c1_0 left join orders o1_0 on c1_0.id = o1_0.customer_id where c1_0.name like ? escape '\\'
select count(o1_0.id) from orders o1_0 where extract(year from o1_0.placed_at) = ?
update customer set name=?, version=? where id=? and version=?
insert into customer (name, version, id) values (?, ?, default)
select nextval('customer_seq')
select t.id from ticket t where t.tags @> cast(? as text[]) and t.data -> ? is not null
values (?), (?)
explain analyze select * from orders where id = ?
