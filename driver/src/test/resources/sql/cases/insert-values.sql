--> t (a, b): 1 | 2
insert into t (a, b) values (1, 2);
INSERT INTO T (A, B) VALUES (1, 2);
insert into t as x (a, b) values (1, 2);
insert into t(a,b)values(1,2);
insert into t (a, b) values (1, 2) on conflict do nothing;
insert into t (a, b) values (1, 2) on conflict (a) do update set b = excluded.b where t.b < 5 returning a;
insert into t (a, b) values (1, 2) returning *;
insert /* into u (c) */ into t -- (c)
  (a /* , c */, b) values (/* ( */ 1, -- )
  2 /* , 3 */);

--> t (a, b): ? | DEFAULT
insert into t (a, b) values (?, DEFAULT);
insert into t (a, b) values (?, default) returning b;
insert into "t" ("a", "b") values ( ? , Default );

--> T (A b, c"d): ? | ?
insert into "T" ("A b", "c""d") values (?, ?);

--> T (A b): ?
insert into "T" ("A b") values (?);

--> s.t (a): 1
insert into s.t (a) values (1);
insert into d.s.t (a) values (1);

--> s t.T (select, default): DEFAULT | 'a'
insert into "s t"."T" ("select", "default") values (default, 'a');

--> t (a) overriding: 5
insert into t (a) overriding system value values (5);
insert into t (a) OVERRIDING USER VALUE values (5);

--> values (value, name, key): 1 | 2 | 3
insert into values (value, name, key) values (1, 2, 3);

--> t (a, b): 1 | 'x' / DEFAULT | 'y' / ? | DEFAULT
insert into t (a, b) values (1, 'x'), (default, 'y'), (?, default);

--> t (a, b): f(1, (2 + 3)) | array[1, 2]
insert into t (a, b) values (f(1, (2 + 3)), array[1, 2]);

--> t (a, b): '),(' | $$), ($$
insert into t (a, b) values ('),(', $$), ($$);

--> t (a, b): E'\'), (' | $x$ $$, $x$
insert into t (a, b) values (E'\'), (', $x$ $$, $x$);

--> t (a, b): ?::jsonb | cast(? as numeric(10, 2))
insert into t (a, b) values (?::jsonb, cast(? as numeric(10, 2)));

--> t (a, b): (select max(x), 1 from u) | ((1, 2))
insert into t (a, b) values ((select max(x), 1 from u), ((1, 2)));

--> t (a, b): m[1:2] | "default"
insert into t (a, b) values (m[1:2], "default");

--> t (a, b): {fn concat('a', 'b')} | {d '2026-01-01'}
insert into t (a, b) values ({fn concat('a', 'b')}, {d '2026-01-01'});

--> t (a, b): DEFAULT | 'default'
insert into t (a, b) values ((default), 'default');
insert into t (a, b) values ( ( (DEFAULT) ) , 'default');

--> t (a, b): f(default) | x.default
insert into t (a, b) values (f(default), x.default);

--> t (a, b): 1 + 2 | - 3
insert into t (a, b) values ( 1 + 2 , - 3 );

--> empty
insert into t values (1, 2);
insert into t default values;
insert into t as x values (1);
insert into t (a, b) default values;
insert into t (a, b) select 1, 2;
insert into t (a, b) (select 1, 2);
insert into t (a, b) (values (1, 2));
insert into t (a, b) table u;
insert into t (select);
insert into t (a, b) with x as (select 1) select 1, 2;
with x as (select 1) insert into t (a, b) values (1, 2);
insert into t (a.b, c) values (1, 2);
insert into t (a[1], c) values (1, 2);
insert into t ("a"."b") values (1);
insert into t (a, b) values (1);
insert into t (a, b) values (1, 2, 3);
insert into t (a, b) values (1, 2), (3);
insert into t (a, b) values (1, 2) union select 3, 4;
insert into t (a, b) values (1, 2) order by 1;
insert into t (a, b) values (1, 2), (3, 4) limit 1;
insert into t (a, b) overriding values (1, 2);
insert into t () values ();
insert into t (a) values ();
insert into t (a, b) values (1, );
insert into t (a, b) values (, 2);
insert into t (a, ) values (1, 2);
insert into t (a, b) values (1, 2),;
insert into t (a, b) values (1, 2;
insert into t (a, b) values (1, 2));
insert into t (a, b) values (1], 2);
insert into t (a, b) values;
insert into t (a, b);
insert into t (a, b) values (1, 'unfinished);
insert into t (a, select) values (1, 2);
insert into select (a) values (1);
insert t (a) values (1);
update t set a = 1;
select 'insert into t (a) values (1)';
explain insert into t (a) values (1);
