-- What a channel keeps back on purpose, such as an automatic mail to a machine, has not failed.
alter table routing.outbox drop constraint outbox_state,
    add constraint outbox_state
        check (state in ('READY', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'UNKNOWN', 'FAILED', 'KEPT'));
