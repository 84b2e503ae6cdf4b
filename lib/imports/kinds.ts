import { z } from 'zod';
import { mergeFamilies } from '@/db/queries/merge-families';
import { mergePurchases, type PurchaseOutcome } from '@/db/queries/merge-purchases';
import { consentSchema } from '../consent/schemas';
import { mergeAndKeepRefusals } from '../contacts/merge';
import { contactRow } from '../contacts/row';
import { contactExternalId, contactSchema } from '../contacts/schemas';
import { line, slug } from '../format/fields';
import { purchaseRow } from '../purchases/add';
import { purchaseSchema } from '../purchases/schemas';
import { readMoment, readYesNo } from './fields';
import { importKind, type RowOutcome } from './kind';
import { takeConsents } from './take-consents';

const unknown = (code: string, column: string): RowOutcome => ({
  code,
  column,
  message: code === 'duplicate_id' ? 'stands for another record already' : `names no ${column} on record`,
});

const families = importKind({
  permission: 'records.write',
  columns: { slug: 'slug', name: 'name', parent: 'parent' },
  required: ['slug', 'name'],
  schema: z.strictObject({ slug, name: line(200), parent: slug.optional() }),
  read: (_column, text) => text,
  key: (row) => row.slug,
  keyColumn: 'slug',
  dated: () => null,
  async merge(ctx, rows, { mode }) {
    const given = rows.map(({ slug, name, parent }) => ({ slug, name, parent: parent ?? null }));
    const outcomes = await mergeFamilies(ctx.db, given, mode);
    return outcomes.map((outcome) => (outcome === 'unknown_family' ? unknown(outcome, 'parent') : outcome));
  },
});

const contacts = importKind({
  permission: 'records.write',
  columns: {
    external_id: 'externalId',
    kind: 'kind',
    first_name: 'firstName',
    last_name: 'lastName',
    company: 'company',
    profession: 'profession',
    email: 'email',
    phone: 'phone',
    fax: 'fax',
    address: 'address',
    postal_code: 'postalCode',
    city: 'city',
    country: 'country',
    locale: 'locale',
    informed_at: 'informedAt',
  },
  required: ['external_id', 'kind', 'country'],
  schema: z.looseObject({ externalId: contactExternalId }).transform(({ externalId, ...rest }, check) => {
    const contact = contactSchema.safeParse(rest);
    if (contact.success) return { externalId, contact: contact.data };
    for (const issue of contact.error.issues) check.addIssue({ ...issue, input: undefined } as never);
    return z.NEVER;
  }),
  read: (column, text) => (column === 'informed_at' ? readMoment(text) : text),
  key: (row) => row.externalId,
  keyColumn: 'external_id',
  dated: (row) => ['informed_at', row.contact.informedAt],
  async merge(ctx, rows, { mode }) {
    const given = rows.map(({ externalId, contact }) => contactRow(externalId, contact));
    const outcomes = await mergeAndKeepRefusals(ctx, given, mode);
    return rows.map(({ externalId }) => outcomes.get(externalId) ?? 'unchanged');
  },
});

const purchaseColumn: Partial<Record<PurchaseOutcome, string>> = {
  unknown_contact: 'contact',
  unknown_advertiser: 'advertiser',
  unknown_family: 'family',
  duplicate_id: 'external_id',
};

const purchases = importKind({
  permission: 'records.write',
  columns: {
    external_id: 'externalId',
    contact: 'contact',
    advertiser: 'advertiser',
    family: 'family',
    purchased_at: 'purchasedAt',
    details_collected_at_sale: 'detailsCollectedAtSale',
    objection_offered_at_sale: 'objectionOfferedAtSale',
  },
  required: [
    'external_id',
    'contact',
    'advertiser',
    'family',
    'purchased_at',
    'details_collected_at_sale',
    'objection_offered_at_sale',
  ],
  schema: purchaseSchema,
  read: (column, text) =>
    column === 'purchased_at' ? readMoment(text) : column.endsWith('_at_sale') ? readYesNo(text) : text,
  key: (row) => row.externalId,
  keyColumn: 'external_id',
  dated: (row) => ['purchased_at', row.purchasedAt],
  async merge(ctx, rows) {
    const outcomes = await mergePurchases(ctx.db, rows.map(purchaseRow), ctx.now);
    return outcomes.map((outcome) => {
      const column = purchaseColumn[outcome];
      return column === undefined ? (outcome as 'created' | 'unchanged') : unknown(outcome, column);
    });
  },
});

const consents = importKind({
  permission: 'consent.record',
  columns: {
    contact: 'contact',
    advertiser: 'advertiser',
    purpose: 'purpose',
    channel: 'channel',
    act: 'act',
    at: 'at',
    wording: 'wording',
    method: 'method',
    evidence: 'evidence',
  },
  required: ['contact', 'advertiser', 'purpose', 'channel', 'act', 'at'],
  schema: consentSchema,
  read: (column, text) => (column === 'at' ? readMoment(text) : text),
  key: () => null,
  keyColumn: null,
  dated: (row) => ['at', row.at],
  counted: { without_proof: 'withoutProof', would_revive: 'wouldRevive' },
  merge: (ctx, rows, { source }) => takeConsents(ctx, rows, source),
});

/** Every kind of file that can be imported. */
export const importKinds = { families, contacts, purchases, consents };
export type ImportKindName = keyof typeof importKinds;
