-- The part of an amount that the share at a place (from 1) of some ratios gets, in units of the given
-- digits, or finer ones where the amount itself is finer. Each gets the whole units of amount x ratio;
-- the units that are left go one by one to the largest remainders, between equals to the first. So
-- ratios that add up to 1 get the amount exactly, and each is less than one unit off. A negative
-- amount is shared as the positive one: what is taken back is what was given.
create function share_of(amount numeric, digits integer, ratios numeric[], place integer) returns numeric
    language sql immutable strict parallel safe
return (
    with exact as (
        select r.place, abs(share_of.amount) * u.per_one * r.ratio as units, u.per_one, u.scale
        from unnest(share_of.ratios) with ordinality r(ratio, place)
        cross join lateral (select greatest(share_of.digits, min_scale(share_of.amount)) as scale) d
        cross join lateral (select d.scale, power(cast(10 as numeric), d.scale) as per_one) u),
    ranked as (
        select e.place, e.per_one, e.scale, floor(e.units) as whole,
            row_number() over (order by e.units - floor(e.units) desc, e.place) as rank,
            round(sum(e.units) over ()) - sum(floor(e.units)) over () as left_over
        from exact e)
    select round(sign(share_of.amount) * (r.whole + case when r.rank <= r.left_over then 1 else 0 end) / r.per_one, r.scale)
    from ranked r
    where r.place = share_of.place);
