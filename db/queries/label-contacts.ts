import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { LabelKind } from '../vocabulary';

const texts = (list: readonly string[]) => sql`${JSON.stringify(list)}::jsonb`;

async function ensureLabels(tx: Db, kind: LabelKind, names: readonly string[], now: Date): Promise<void> {
  await tx.execute(sql`
    insert into label (kind, name, created_at)
    select ${kind}::label_kind, name, ${now.toISOString()}::timestamptz from jsonb_array_elements_text(${texts(names)}) name
    on conflict do nothing`);
}

/** Puts contacts under one label, beside those who have it. */
export async function addToLabel(
  tx: Db,
  { kind, name, now }: { kind: LabelKind; name: string; now: Date },
  externalIds: readonly string[],
): Promise<void> {
  await ensureLabels(tx, kind, [name], now);
  await tx.execute(sql`
    insert into contact_label (label_id, contact_id)
    select l.id, c.id from label l, contact c
    where l.kind = ${kind}::label_kind and l.name = ${name}
      and c.external_id in (select jsonb_array_elements_text(${texts(externalIds)}))
    on conflict do nothing`);
}

/** Gives contacts exactly these tags. */
export async function setTags(
  tx: Db,
  rows: readonly { externalId: string; tags: readonly string[] }[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await ensureLabels(tx, 'tag', [...new Set(rows.flatMap(({ tags }) => tags))], now);
  const wanted = sql`(select c.id as contact_id, l.id as label_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row("externalId" text, tags jsonb)
    join contact c on c.external_id = row."externalId"
    cross join lateral jsonb_array_elements_text(row.tags) tag
    join label l on l.kind = 'tag' and l.name = tag)`;
  const externalIds = texts(rows.map(({ externalId }) => externalId));
  await tx.execute(sql`
    delete from contact_label d using contact c, label l
    where d.contact_id = c.id and l.id = d.label_id and l.kind = 'tag'
      and c.external_id in (select jsonb_array_elements_text(${externalIds}))
      and not exists (select from ${wanted} w where w.contact_id = d.contact_id and w.label_id = d.label_id)`);
  await tx.execute(sql`
    insert into contact_label (label_id, contact_id) select distinct label_id, contact_id from ${wanted} w
    on conflict do nothing`);
}
