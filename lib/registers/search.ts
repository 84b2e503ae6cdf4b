import { z } from 'zod';
import { type FoundCampaign, findCampaigns } from '@/db/queries/find-campaigns';
import { type FoundContact, findContacts } from '@/db/queries/find-contacts';
import { may } from '../access/permissions';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';

const searchSchema = z.strictObject({
  words: z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().max(200)),
});

/** `everybody`: whether all on record were looked through, and not the recipients of own campaigns alone. */
export type Found = {
  words: string;
  everybody: boolean;
  contacts: FoundContact[];
  campaigns: FoundCampaign[];
};

const MOST = 20;

/**
 * Contacts whose name, company, address or id begins with the words, and campaigns whose name has them. Who may not read all
 * records finds only the recipients of own campaigns.
 */
export async function search(ctx: Ctx, input: unknown): Promise<Found> {
  requirePermission(ctx.actor, 'campaigns.read');
  const { words } = parseInput(searchSchema, input);
  const role = 'role' in ctx.actor ? ctx.actor.role : undefined;
  const all = role !== undefined && may(role, 'records.read');
  if (words.length < 2) return { words, everybody: all, contacts: [], campaigns: [] };
  const own = role !== undefined && may(role, 'recipients.read') ? actorName(ctx.actor) : null;
  const [contacts, campaigns] = await Promise.all([
    all || own ? findContacts(ctx.db, words, { author: all ? null : own, limit: MOST }) : [],
    findCampaigns(ctx.db, words, MOST),
  ]);
  return { words, everybody: all, contacts, campaigns };
}
