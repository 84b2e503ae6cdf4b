import { type PurchaseForm, purchaseForms } from '@/db/vocabulary';
import { before } from './calendar';
import type { Edition, Period } from './terms';

/** What counts on a given day: the earliest moments that still do, and the dealings that are taken for a sale. */
export type Cutoffs = {
  saleSince: Date;
  /** Null where silence has no term. */
  activeSince: Date | null;
  /** Null where a consent has no term. */
  consentSince: Date | null;
  forms: readonly PurchaseForm[];
};

/** Where a law sets no period, a fact of any age counts. */
const ANY_AGE = new Date('1900-01-01T00:00:00Z');

/** The cut-offs of an edition for messages that go out at `at`. */
export function cutoffs(edition: Edition, at: Date): Cutoffs {
  const since = (of: Period['of']) => {
    const period = edition.periods.find((one) => one.of === of);
    return period ? before(at, period.length, edition.country) : undefined;
  };
  const counted = new Set<PurchaseForm>(['sale', ...edition.salesLike.map(({ form }) => form)]);
  return {
    saleSince: since('sale') ?? ANY_AGE,
    activeSince: since('silence') ?? null,
    consentSince: since('consent') ?? null,
    forms: purchaseForms.filter((form) => counted.has(form)),
  };
}
