CREATE TABLE IF NOT EXISTS account (id int PRIMARY KEY, balance int);
CREATE TABLE IF NOT EXISTS versioned_account (id int PRIMARY KEY, balance int, version int);
CREATE TABLE IF NOT EXISTS payment (id int PRIMARY KEY, amount int);
