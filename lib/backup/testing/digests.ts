import postgres from 'postgres';
import { listTables } from '../tables';

/** A digest of each table's rows, whatever their order. */
export async function digestTables(url: string): Promise<Record<string, string>> {
  const client = postgres(url, { max: 1 });
  const all: Record<string, string> = {};
  for (const { name } of await listTables(client)) {
    const [row] = await client.unsafe<{ digest: string }[]>(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest from ${name} t`,
    );
    all[name] = row?.digest ?? '';
  }
  await client.end();
  return all;
}
