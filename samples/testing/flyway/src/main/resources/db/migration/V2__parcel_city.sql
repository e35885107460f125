CREATE INDEX ASYNC parcel_city ON parcel (city);
