import { customType, integer, timestamp } from 'drizzle-orm/pg-core';

/** A moment, to the microsecond, with its zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A small table's own id. Contacts have a bigint of their own. */
export const smallId = () => integer('id').primaryKey().generatedAlwaysAsIdentity();

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
