select 'it''s; drop table t' from t;

select E'\'; truncate t; --';

select E'a\\'; select 2;

select 'a'
  'b'
  -- a comment; with 'quotes'
  ;

select $$ ; truncate t; $$;

select $a$ $b$ ; $$ $b$ $a$, $täg$ x; $täg$;

select a$$ from (select 1 as a$$) x; select 2;

select /* outer /* inner; */ still; */ 1;

select 1 -- truncate t;
;

select "a;b", "a""; truncate t" from "x -- y";

select U&'d\0061t\+000061; drop', U&"d\0061t\+000061" from (select 1 as data) x;

select U&'d!0061t' uescape '!', U&"d*0061t" uescape '*' from (select 1 as dat) t;

select B'01', X'1F', b'', N'abc';

select 1e5, 1.5e-3, .5, 5., 0x1F, 0o17, 0b101, 1_000_000, 1_000.000_1;

select 1+-2, 1 - -2, 3*-1, 1<-2, 5 !=-1, @-5, 2^-1, 4/-2, 1 @-- comment
1;

select a<>b, a!=b, a<=b, a>=b, a<-b, a=-b from t;

select x.a::text, x.b::int[], (x).c::varchar(3) from t x;

begin; insert into t values (1); commit;

;;; select 1;;; select 2 ;;

select 1; ; /* nothing */ ; -- nothing
select 2

create rule r as on insert to t do also (insert into a values (1); insert into b values (2)); select 1;

create function f() returns int language sql begin atomic select 1; select case 1 when 1 then 2 end; end; select 3;

create or replace procedure p() begin atomic insert into t select case when true then 1 end as end from u; delete from t; end; truncate t;

create function f() returns int language sql as $$ select 1; select 2; $$; select 3;

create function f(begin int) returns int language sql as 'select 1'; select atomic from t;

select begin, atomic from t; select 2;

create table begin (atomic int); select 1;

SeLeCt 1; tRuNcAtE t; CREATE/**/TABLE/**/t/**/(a/**/int);

WITH/**/x/**/AS/**/(DELETE/**/FROM/**/t/**/RETURNING/**/*)SELECT*FROM/**/x;

select*from/**/t/**/for/**/update;

select ((((((((((1))))))))));

select 'a' 'b' as no_continuation from t where false is null;

select 'x' as "for update", "into" from (select 2 as "into") y;

insert into "insert" ("values") values ('values (1), (2)');

select ÄÖÜ, straße, "ÄÖÜ" from größe where naïve = 'ö';

select kelvin from (select 1 as Kelvin) K;

explain
  (analyze, verbose)
  -- comment
  select 1;

select '
multi
line; string' as x,
       "multi
line; name" from (select 1 as "multi
line; name") t;

select $1, $2::text, $10 from t where a = $3;

select a[1], a[1:2], a[:], a[f(1)], (array[1,2])[1] from t;

select :x from (select 1) t; select 2;

select '\'; select 2; --';

select e'\x41\101\u0041\U00000041\n\t\b\f\r\\', E'\'''' from t;

select 'a' /* not */ 'b';

select $$a$$ 'b';

select "a" 'b', 'c' "d";

select 1 as a; -- trailing comment

/* leading */ select 1 /* trailing */

create table t (a int, b text default ';', c text default $$ ; $$); drop table t;

select (select 1; select 2);

update t set a = $q$ '; delete from t; -- $q$ where b = 'x';

do $$ begin execute 'truncate t; drop table u'; end $$; select 1;

select 1 where 'a' like '%;%' escape '\' and 2 > 1; select 3;

comment on table t is E'it\'s; fine'; select 1;

select *, t.*, count(*), -x, a*b, 2*-3 from t;

select json '{"a;": "b"}', date '2026-01-01', point '(1,2)', myschema.mytype 'x;y' from t;

select "SELECT", "from", "for", "update" from "table" for update;

select id from orders order by id for update of orders, "customer" nowait for share skip locked;

with a as (select 1), b as (select 2) (select * from a) union all (select * from b);

with "delete" as (select 1) select * from "delete";

select with_x from with_y where with_z = (with w as (select 1) select * from w);
