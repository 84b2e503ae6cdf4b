import { randomUUID } from 'node:crypto';
import { createElement } from 'react';
import { FaultPage } from '@/components/document/fault-page';
import { GonePage } from '@/components/document/stop-page';
import { locales } from '@/db/vocabulary';
import type { Ctx } from '@/lib/context';
import { database } from '@/lib/database';
import { DomainError } from '@/lib/errors';
import { pickLocale } from '@/lib/format/locale';
import { type PublicText, publicText } from '@/lib/format/text/public';
import { type PublicFault, publicFaults } from '@/lib/format/text/public-faults';
import { log } from '@/lib/log';
import { NotKept } from '@/lib/spool/keep';
import { isUnreachable } from '@/lib/unreachable';
import { renderDocument } from './document';
import { describeFault } from './fault';
import { BodyTooLarge } from './json-body';

type Locale = keyof typeof publicText;

/** One request of a person, who is known by the token of their link and by nothing else: no cookie, no header. */
export type Visit = {
  request: Request;
  url: URL;
  /** Of the address, or the name of the form in its place; empty where it has neither. */
  token: string;
  ctx: Ctx;
};

type Handler<Name extends string> = (
  request: Request,
  context: { params: Promise<Record<Name, string>> },
) => Promise<Response>;

/**
 * The one way to a person's pages: builds their context and turns what goes wrong into a page that says so. `path` is the
 * address's pattern, since the token itself must not be logged.
 */
export function publicRoute<Name extends string = never>(
  path: string,
  answer: (visit: Visit) => Promise<Response>,
): Handler<Name> {
  return async (request, context) => {
    const began = performance.now();
    const requestId = randomUUID();
    const response = await visitOf(request, await context.params, requestId)
      .then(answer)
      .catch((error) => (isGone(error) ? goneDocument(request) : faultDocument(error, requestId)));
    const ms = Math.round(performance.now() - began);
    log.info({ requestId, method: request.method, path, status: response.status, ms }, 'public');
    return response;
  };
}

/** What mail programs take for the end of an address, of the sentence that it stands in. No token has any of it. */
const STRAY = /[.,;:!?)\]>»”"']+$/;

/** `params` is nothing at an address without any. */
async function visitOf(
  request: Request,
  params: { token?: string; slug?: string } | null | undefined,
  requestId: string,
): Promise<Visit> {
  const ctx: Ctx = { actor: { kind: 'person' }, now: new Date(), requestId, db: database() };
  const named = params?.token?.replace(STRAY, '') ?? params?.slug ?? '';
  return { request, url: new URL(request.url), token: named, ctx };
}

/** The language to answer in: the one asked for in the address, else the person's own, else the browser's. */
export function languageOf({ url, request }: Visit, own?: Locale): Locale {
  return askedLanguage(url) ?? own ?? pickLocale(request.headers.get('accept-language'));
}

/** The language that the address asks for, if it is one of ours. */
export function askedLanguage(url: URL): Locale | undefined {
  const asked = url.searchParams.get('lang');
  return locales.find((locale) => locale === asked);
}

/** What every page shows around its subject: its language, its words and its own address. */
export type Setting = { locale: Locale; text: PublicText; here: string };

export function settingOf(visit: Visit, locale: Locale): Setting {
  const { pathname, search } = visit.url;
  return { locale, text: publicText[locale], here: `${pathname}${search}` };
}

const isGone = (error: unknown) => error instanceof DomainError && error.code === 'gone';

/** For a genuine link of somebody who was erased: nothing is left to show or to stop. */
function goneDocument(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const locale = askedLanguage(url) ?? pickLocale(request.headers.get('accept-language'));
  const setting = { locale, text: publicText[locale], here: url.pathname };
  const { title } = setting.text.gone;
  return renderDocument({ lang: locale, title, status: 410, body: createElement(GonePage, setting) });
}

function faultDocument(error: unknown, requestId: string): Promise<Response> {
  const [fault, status] = faultOf(error);
  if (status >= 500) log.error({ requestId, fault: describeFault(error) }, 'public fault');
  const { fr, en } = publicFaults[fault];
  return renderDocument({
    lang: 'fr',
    title: `${fr.title} · ${en.title}`,
    status,
    // A mail provider's machine comes again after these seconds; a person may at once.
    headers: status === 503 ? { 'Retry-After': '60' } : {},
    body: createElement(FaultPage, { said: { fr, en }, ...(fault === 'broken' && { requestId }) }),
  });
}

function faultOf(error: unknown): [PublicFault, number] {
  if (error instanceof DomainError && error.code === 'not_found') return ['dead', 404];
  if (error instanceof DomainError && error.code === 'link_expired') return ['dead', 410];
  if (error instanceof BodyTooLarge) return ['large', 413];
  if (error instanceof NotKept) return ['busy', 503];
  return isUnreachable(error) ? ['busy', 503] : ['broken', 500];
}
