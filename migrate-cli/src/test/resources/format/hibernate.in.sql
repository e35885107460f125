create table books (price numeric(38,2), id uuid not null, title varchar(255) not null unique, author_id bigint, primary key (id));
create sequence books_seq start with 1 increment by 50 cache 1;
alter table if exists books add constraint FKfj foreign key (author_id) references authors on delete set null not valid;
create view cheap(id, title) as select id,title from books where price<10 or (price between 10 and 20 and title not like 'A%');
update books set price=price*1.1,title='x' where id in (select id from old_books o where o.price is not null) returning id;
insert into books(id,title) values ('a','b') on conflict (id) do update set title=excluded.title;
