// `npm run drill -- strangers-links [PEOPLE]`: the links of 100 people against everybody else's pages. A link names its person itself, so
// a stranger can only forge: half of one person's link joined to half of another's, a link of one kind at the pages of another. Each
// is refused, no page says anything of somebody else, and a link that only stops says nothing of anybody.
import { eq } from 'drizzle-orm';
import { openPool } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { contact } from '@/db/schema';
import { linkedPeople } from '@/db/testing/linked-people';
import { type LinkPurpose, lifeInDays } from '@/lib/links/keys';
import { linkPath } from '@/lib/links/path';
import { dayNumber } from '@/lib/links/token';

const [count = 100] = process.argv.slice(2).map(Number);
const url = process.env['DATABASE_URL'] ?? '';
const secret = process.env['AVAL_SECRET'] ?? '';
process.env['LOG_LEVEL'] = 'silent';
await migrateDatabase(url);
const db = openPool(url);

type Handler = (
  request: Request,
  context: { params: Promise<{ token: string; file: string }> },
) => Promise<Response>;
const route = async (path: string) =>
  (await import(`@/app/(public)/${path}`)) as { GET: Handler; POST?: Handler };
const pages: {
  path: string;
  purpose: LinkPurpose;
  get: Handler;
  post?: Handler | undefined;
  file?: string;
}[] = [];
const add = async (path: string, purpose: LinkPurpose, file = 'route') => {
  const { GET, POST } = await route(`${path}/${file}`);
  pages.push({ path, purpose, get: GET, post: POST });
};
await add('preferences/[token]', 'preferences');
await add('preferences/[token]/everything', 'preferences');
await add('preferences/[token]/history', 'preferences');
await add('preferences/[token]/data', 'preferences');
await add('preferences/[token]/complain', 'preferences');
await add('why/[token]', 'why');
await add('my-data/[token]', 'records');
await add('my-data/[token]/erase', 'records');
await add('u/[token]', 'unsubscribe');
await add('fresh/[token]', 'unsubscribe');

const people = await linkedPeople(db, secret, new Date());
const all = await Promise.all(Array.from({ length: count }, () => people.add()));
for (const { contactId, externalId } of all) {
  // A name that stands nowhere else, so that a page which says it says it of this person.
  await db
    .update(contact)
    .set({ firstName: `Canary-${externalId}` })
    .where(eq(contact.id, contactId));
}
const purposes = Object.keys(lifeInDays) as LinkPurpose[];
const tokenOf = (contactId: number, purpose: LinkPurpose) =>
  linkPath(secret, purpose, { contactId, campaignId: people.campaignId, issuedOn: dayNumber(new Date()) })
    .split('/')
    .at(-1) ?? '';

const call = async (handler: Handler, path: string, token: string, method = 'GET') => {
  const address = `http://aval.example/${path.replace('[token]', token)}?lang=en`;
  const body =
    method === 'POST'
      ? new URLSearchParams({ do: 'stop', advertiser: '*', purpose: '*', channel: '*' })
      : null;
  const request = new Request(address, { method, ...(body && { body }) });
  const response = await handler(request, { params: Promise.resolve({ token, file: 'json' }) });
  return { status: response.status, text: await response.text() };
};

const figures = { forged: 0, otherKind: 0, refused: 0, pagesRead: 0, leaks: 0, stopOnlyPersonal: 0 };
const refuse = async (page: (typeof pages)[number], token: string) => {
  const answers = [await call(page.get, page.path, token)];
  if (page.post) answers.push(await call(page.post, page.path, token, 'POST'));
  for (const { status } of answers) {
    if (status === 404) figures.refused++;
    else console.error(`not refused: ${page.path} ${status}`);
  }
  return answers.length;
};

const tokens = new Map(
  all.map((each) => [each, new Map(purposes.map((purpose) => [purpose, tokenOf(each.contactId, purpose)]))]),
);
for (const one of all) {
  for (const other of all) {
    if (one === other) continue;
    for (const page of pages.filter(({ path }) => /^(preferences|why|my-data|u)\/\[token\]$/.test(path))) {
      const [mine = '', theirs = ''] = [one, other].map((each) => tokens.get(each)?.get(page.purpose));
      // The first 16 bytes are the seal, the rest is the subject.
      const seal = Buffer.from(mine, 'base64url').subarray(0, 16);
      const subject = Buffer.from(theirs, 'base64url').subarray(16);
      figures.forged += await refuse(page, Buffer.concat([seal, subject]).toString('base64url'));
    }
  }
  for (const page of pages) {
    for (const purpose of purposes.filter((each) => each !== page.purpose)) {
      figures.otherKind += await refuse(page, tokens.get(one)?.get(purpose) ?? '');
    }
    const { text } = await call(page.get, page.path, tokens.get(one)?.get(page.purpose) ?? '');
    figures.pagesRead++;
    const said = (each: (typeof all)[number]) =>
      text.includes(`${each.externalId}@`) || text.includes(`Canary-${each.externalId}"`);
    figures.leaks += all.filter((each) => each !== one && said(each)).length;
    if (page.purpose === 'unsubscribe' && /example\.org|Canary|331234|\/preferences\//.test(text))
      figures.stopOnlyPersonal++;
  }
}
console.log(JSON.stringify({ people: count, pages: pages.length, ...figures }, null, 2));
await db.$client.end();
process.exit(
  figures.refused === figures.forged + figures.otherKind && figures.leaks + figures.stopOnlyPersonal === 0
    ? 0
    : 1,
);
