-- The products that leads may name, from the topic products.
create table known_product (
    id uuid primary key
);
