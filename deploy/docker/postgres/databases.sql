-- Run once by the postgres image on an empty volume: one database for each owner of data.
CREATE DATABASE lead;
CREATE DATABASE opportunity;
CREATE DATABASE forecast;
CREATE DATABASE target_agreement;
CREATE DATABASE partner;
CREATE DATABASE keycloak;
