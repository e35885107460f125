INSERT INTO shelf (kind, label) VALUES (1, 'A1');
INSERT INTO shelf (kind, label) VALUES (2, 'A2');
