import type postgres from 'postgres';

/** A table of a backup: its name, and the columns whose values are its own; those that are computed come by themselves. */
export type Table = { name: string; columns: string[] };

/** Where each sequence stands. */
export type Sequence = { name: string; value: string; called: boolean };

/** Not kept: which database sends, since another one is armed by a person; and what only a running import needs. */
const LEFT_OUT = ['public.armament', 'public.import_seen', 'graphile_worker.migrations'];

/** The tables of a database, each after those that it refers to, so that it can be filled in this order. */
export async function listTables(client: postgres.Sql): Promise<Table[]> {
  const tables = await client<{ name: string; columns: string[] }[]>`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker')
    group by 1 order by 1`;
  const references = await client<{ from: string; to: string }[]>`
    select fn.nspname || '.' || f.relname as from, tn.nspname || '.' || t.relname as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where k.contype = 'f' and f.oid <> t.oid`;
  const waiting = tables.filter(({ name }) => !LEFT_OUT.includes(name));
  const ordered: Table[] = [];
  while (waiting.length > 0) {
    const left = new Set(waiting.map(({ name }) => name));
    const next = waiting.findIndex(({ name }) =>
      references.every(({ from, to }) => from !== name || !left.has(to)),
    );
    const [table] = waiting.splice(next, 1);
    if (next < 0 || !table) throw new Error('tables refer to each other in a circle');
    ordered.push(table);
  }
  return ordered;
}

export async function listSequences(client: postgres.Sql): Promise<Sequence[]> {
  const names = await client<{ name: string }[]>`
    select format('%I.%I', schemaname, sequencename) as name from pg_sequences
    where schemaname in ('public', 'graphile_worker') order by 1`;
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const [row] = await client.unsafe<{ value: string; called: boolean }[]>(
      `select last_value::text as value, is_called as called from ${name}`,
    );
    if (row) sequences.push({ name, ...row });
  }
  return sequences;
}

/** How a table is written in a statement. */
export const quoted = ({ name }: Pick<Table, 'name'>): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

export const columnsOf = ({ columns }: Table): string => columns.map((column) => `"${column}"`).join(', ');

export async function countRows(client: postgres.Sql, table: Table): Promise<number> {
  const [row] = await client.unsafe<{ count: string }[]>(`select count(*) from ${quoted(table)}`);
  return Number(row?.count ?? 0);
}
