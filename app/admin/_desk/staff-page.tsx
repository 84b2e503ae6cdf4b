import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { readerLocale } from '@/app/_server/language';
import { requireStaff, type StaffCtx } from '@/app/_server/session';
import type { Locale } from '@/db/vocabulary';
import { DomainError } from '@/lib/errors';
import { Desk } from './desk';
import type { Place } from './places';
import { Refused } from './refused';

type Asked = {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Whoever opens a page, in which language, and what its address says. */
export type Visit = {
  ctx: StaffCtx;
  locale: Locale;
  /** The parts of the address that the folder's name leaves open. */
  params: Readonly<Record<string, string>>;
  /** The address's query; of a name that comes twice, the first. */
  query: Readonly<Record<string, string>>;
};

/**
 * The one way into the staff's pages: only who is signed in gets in. `read` asks the verbs and answers with the page; a verb
 * that refuses the role gives a page that says so, a thing that does not exist the one for that.
 */
export function staffPage(place: Place, read: (visit: Visit) => Promise<ReactNode>) {
  return async ({ params, searchParams }: Asked): Promise<ReactNode> => {
    const ctx = await requireStaff();
    const [locale, given, asked] = await Promise.all([readerLocale(), params, searchParams]);
    const visit = { ctx, locale, params: given, query: firsts(asked) };
    return (
      <Desk ctx={ctx} locale={locale} place={place}>
        {await read(visit).catch((error: unknown) => instead(error, visit))}
      </Desk>
    );
  };
}

/** A page's title in the reader's language; `title` may ask a verb, and its refusal leaves the product's name. */
export function staffMetadata(
  title: (visit: { ctx: () => Promise<StaffCtx>; locale: Locale; id: string }) => Promise<string> | string,
) {
  return async ({ params }: Pick<Asked, 'params'>): Promise<Metadata> => {
    const [locale, { id = '' }] = await Promise.all([readerLocale(), params]);
    try {
      return { title: await title({ ctx: requireStaff, locale, id }) };
    } catch (error) {
      if (error instanceof DomainError) return {};
      throw error;
    }
  };
}

function instead(error: unknown, { ctx, locale }: Visit): ReactNode {
  if (!(error instanceof DomainError)) throw error;
  if (error.code === 'not_allowed') return <Refused role={ctx.actor.role} locale={locale} />;
  // An address that somebody has changed by hand names nothing, whatever is wrong with it.
  if (error.code === 'not_found' || error.code === 'invalid_input') notFound();
  throw error;
}

function firsts(query: Awaited<Asked['searchParams']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, first]];
    }),
  );
}
