-- Every filter and sorting of a list has an index.
create index target_agreement_by_created_at on target_agreement (created_at, id);
create index target_agreement_by_state_since on target_agreement (state_since, id);
create index target_agreement_by_due_on on target_agreement (due_on) where due_on is not null;
