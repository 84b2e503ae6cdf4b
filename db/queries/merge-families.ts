import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { Outcome } from './merge-contacts';

export type FamilyRow = { slug: string; name: string; parent: string | null };
export type FamilyOutcome = Outcome | 'unknown_family';

/**
 * Adds the families that are not there and, in mode `update`, renames and moves those that differ. A parent may stand anywhere
 * among the rows. Answers in the order given; one whose parent is nobody, refused itself, or below it is not added.
 */
export async function mergeFamilies(
  tx: Db,
  rows: readonly FamilyRow[],
  mode: 'add' | 'update',
): Promise<FamilyOutcome[]> {
  const numbered = rows.map((row, index) => ({ ...row, index }));
  const input = sql`jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as row(index int, slug text, name text, parent text)`;
  const judged = await tx.execute<{ index: number; outcome: FamilyOutcome }>(sql`
    with recursive input as (select * from ${input}),
    tree as (
      select slug, parent from input i
      where ${mode === 'update'} or not exists (select 1 from family f where f.slug = i.slug)
      union all
      select f.slug, p.slug from family f left join family p on p.id = f.parent_id
      where ${mode === 'add'} or not exists (select 1 from input i where i.slug = f.slug)
    ), rooted as (
      select slug from tree where parent is null
      union
      select t.slug from tree t join rooted r on r.slug = t.parent
    ), named as (
      select i.*, i.parent is null or exists (select 1 from rooted r where r.slug = i.parent) as known
      from input i
    ), created as (
      insert into family (slug, name) select slug, name from named where known
      on conflict (slug) do nothing returning slug
    ), updated as (
      update family f set name = n.name from named n
      where f.slug = n.slug and n.known and ${mode === 'update'} and (f.name, coalesce((select slug from family p where p.id = f.parent_id), ''))
        is distinct from (n.name, coalesce(n.parent, ''))
      returning f.slug
    )
    select n.index, case when not n.known then 'unknown_family' when c.slug is not null then 'created'
      when u.slug is not null then 'updated' else 'unchanged' end as outcome
    from named n left join created c using (slug) left join updated u using (slug) order by n.index`);
  const placed = numbered.filter((_, at) => ['created', 'updated'].includes(judged[at]?.outcome ?? ''));
  await tx.execute(sql`
    update family f set parent_id = p.id
    from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as row(slug text, parent text)
    left join family p on p.slug = row.parent where f.slug = row.slug`);
  return judged.map((row) => row.outcome);
}
