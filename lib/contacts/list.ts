import { z } from 'zod';
import type { FoundContact } from '@/db/queries/find-contacts';
import { listContacts as listRows } from '@/db/queries/list-contacts';
import { contactKinds } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { country } from '../format/fields';
import { parseInput } from '../input';

const listSchema = z.strictObject({
  sort: z.enum(['arrival', 'name']).default('arrival'),
  kind: z.enum(contactKinds).optional(),
  country: country.optional(),
  after: z.coerce.number().int().min(0).default(0),
});

const PAGE = 50;

/** A page of all contacts, sorted and filtered by the database; `next` is where the next one begins. */
export async function listContacts(
  ctx: Ctx,
  query: unknown,
): Promise<{ contacts: FoundContact[]; next: number | null }> {
  requirePermission(ctx.actor, 'records.read');
  const page = parseInput(listSchema, query);
  const contacts = await listRows(ctx.db, { ...page, limit: PAGE });
  return { contacts, next: contacts.length === PAGE ? (contacts.at(-1)?.id ?? null) : null };
}
