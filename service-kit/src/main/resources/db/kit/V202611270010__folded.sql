-- A text as a search compares it: whatever its case, also where upper and lower case do not match one to one ("ß" and "SS", the two small sigmas).
create function folded(value text) returns text language sql immutable parallel safe
    return casefold(value collate pg_unicode_fast) collate "default";
