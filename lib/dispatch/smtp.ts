import type { Carrier, HandOver, Letter } from './carrier';
import { give, openConnection, type Route, said } from './smtp-connection';

const LANES = 5;
/** A mail server that could not be reached is not tried before this, where there is another. */
const DOWN_MS = 30_000;

/**
 * Hands messages to the first of the SMTP servers `urls` that can be reached, over connections that stay open. A refusal for good is
 * `failed`, one for now, and whatever breaks before the message itself was begun, is `deferred`; where no server can be reached it is
 * `not_begun`, and anything that breaks later is `uncertain`.
 */
export function smtpCarrier(urls: readonly string[]): Carrier {
  const routes: Route[] = urls.map((url) => ({ url, idle: [], downUntil: 0 }));
  return {
    lanes: LANES,
    async handOver(letter) {
      let last: HandOver = { state: 'not_begun', answer: 'no mail server is set' };
      for (const route of inOrder(routes)) {
        last = await byRoute(route, letter);
        if (last.state !== 'not_begun') return last;
      }
      return last;
    },
    async close() {
      for (const { idle } of routes) for (const connection of idle.splice(0)) connection.quit();
    },
  };
}

/** Those that are up first; where none is, all are tried. */
function inOrder(routes: readonly Route[]): Route[] {
  const up = routes.filter(({ downUntil }) => downUntil <= performance.now());
  return up.length > 0 ? up : [...routes];
}

async function byRoute(route: Route, letter: Letter): Promise<HandOver> {
  const kept = route.idle.pop();
  if (kept) {
    const { handOver, stale } = await give(route, kept, letter);
    // A server may end an idle connection just as we take it up: nothing was said on it yet.
    if (!stale) return handOver;
  }
  try {
    const connection = await openConnection(route);
    route.downUntil = 0;
    return (await give(route, connection, letter)).handOver;
  } catch (error) {
    route.downUntil = performance.now() + DOWN_MS;
    return { state: 'not_begun', answer: said(error) };
  }
}

/** Hands one message over by a connection of its own, for what is not part of a campaign. */
export async function handOverByMail(urls: readonly string[], letter: Letter): Promise<HandOver> {
  const carrier = smtpCarrier(urls);
  try {
    return await carrier.handOver(letter);
  } finally {
    await carrier.close();
  }
}
