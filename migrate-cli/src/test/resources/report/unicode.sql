CREATE TABLE "顧客の注文履歴" ("名前" text PRIMARY KEY, "番号" money, "備考" xml);
CREATE TABLE größen (näme text PRIMARY KEY, 😀 money);
/* 1 */ INSERT INTO customers (id, name, address, city, country, phone, email, note) VALUES (1, 'a', 'b', 'c', 'd', 'e', 'f', 'g'); TRUNCATE customers; INSERT INTO customers (id, name, address, city, country, phone, email, note) VALUES (1, 'a', 'b', 'c', 'd', 'e', 'f', 'g'), (2, 'a', 'b', 'c', 'd', 'e', 'f', 'g');
	CREATE TABLE été (id uuid PRIMARY KEY, ‮	m money); -- [31mred
