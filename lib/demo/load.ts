import { appendAudit } from '@/db/queries/append-audit';
import { contactSchema } from '../contacts/schemas';
import { actorName, type Ctx } from '../context';
import type { RowOutcome } from '../imports/kind';
import { importKinds } from '../imports/kinds';
import { sealLedger } from '../proof/seal';
import { purchaseSchema } from '../purchases/schemas';
import { as, openAccounts } from './accounts';
import { weighInterests } from './assessments';
import { prepareCampaigns } from './campaigns';
import { declareFamilies } from './families';
import { openForms } from './forms';
import { BROUGHT_OVER, ctxAgo, dayOf, type Invention } from './past';
import { inventPeople } from './people';
import { inventSaid } from './said';
import { inventSales } from './sales';
import { openShop } from './shop';
import { writeWordings } from './wordings';

export { demonstrationAccounts } from './accounts';

const SEED = 20_260_101;
const PART = 2000;
const FIVE_YEARS_AGO = 1829;
const taking = { mode: 'add', source: 'import:demonstration' } as const;

/**
 * Fills an empty database with a shop, its people and its campaigns, all invented, through the same verbs and merges as anybody's
 * records. All or nothing: it is one transaction, and the campaign that is due begins when that commits.
 */
export async function loadDemonstration(ctx: Ctx): Promise<void> {
  const invented = await invent(dayOf(ctx.now));
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const opening = ctxAgo(inside, FIVE_YEARS_AGO);
    const team = await openAccounts(opening);
    const founder = as(opening, team, 'admin');
    await openShop(founder);
    await declareFamilies(founder);
    await writeWordings(inside, team);
    await openForms(inside, team);
    await weighInterests(inside, team);
    await bringOver(as(ctxAgo(inside, BROUGHT_OVER), team, 'admin'), invented);
    await prepareCampaigns(inside, team);
    await sealLedger(inside);
  });
}

type Invented = Awaited<ReturnType<typeof invent>>;

/** Invents everybody and what they did, without a pause in which another could draw from the same generator. */
async function invent(day: Date) {
  // Only here: a start that finds the demonstration loaded needs no names.
  const { faker } = await import('@faker-js/faker/locale/fr');
  faker.seed(SEED);
  const invention: Invention = { faker, day };
  const people = inventPeople(invention);
  const sales = people.flatMap((person) => inventSales(invention, person));
  const said = people.flatMap((person) => inventSaid(invention, person));
  return {
    contacts: people.map(({ externalId, contact }) => ({
      externalId,
      contact: contactSchema.parse(contact),
    })),
    purchases: sales.map((sale) => purchaseSchema.parse(sale)),
    consents: said,
  };
}

/** Takes everybody's records over as an import does, in the parts in which it does. */
async function bringOver(ctx: Ctx, { contacts, purchases, consents }: Invented): Promise<void> {
  await merge(ctx, 'contacts', contacts, (part) => importKinds.contacts.merge(ctx, part, taking));
  await merge(ctx, 'purchases', purchases, (part) => importKinds.purchases.merge(ctx, part, taking));
  await merge(ctx, 'consents', consents, (part) => importKinds.consents.merge(ctx, part, taking));
}

async function merge<Row>(
  ctx: Ctx,
  kind: keyof typeof importKinds,
  rows: readonly Row[],
  take: (part: readonly Row[]) => Promise<RowOutcome[]>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += PART) {
    const outcomes = await take(rows.slice(start, start + PART));
    const refused = outcomes.find((outcome) => outcome !== 'created');
    if (refused !== undefined)
      throw new Error(`the demonstration's ${kind} do not fit: ${JSON.stringify(refused)}`);
  }
  await appendAudit(ctx.db, {
    at: ctx.now,
    by: actorName(ctx.actor),
    action: `import.${kind}`,
    subject: `${rows.length} of ${rows.length} rows`,
    detail: { read: rows.length, created: rows.length, updated: 0, rejected: 0 },
  });
}
