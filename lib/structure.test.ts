import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const lib = path.resolve(import.meta.dirname);

type Source = { file: string; text: string };

function sources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|(^|\/)testing\//.test(name))
    .map((name) => ({ file: name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

const files = sources(lib);

/** Verbs that ask no role of anybody, and why. */
const withoutRole: Record<string, string> = {
  'arming/state.ts': 'whether anything is sent is told to all of the staff',
  'audience/read-inquiry.ts': 'reads an inquiry for verbs that have asked',
  'campaigns/freeze.ts': 'run by the queue at the hour that somebody with the right chose',
  'campaigns/move.ts': 'a step of verbs that have asked',
  'campaigns/values.ts': 'looks names up for verbs that have asked',
  'consent/record.ts': 'the ledger’s writer; who may say what for whom is its callers’ to check',
  'dispatch/batch.ts': 'run by a worker',
  'dispatch/footing.ts': 'run by a worker',
  'dispatch/complete.ts': 'run by a worker',
  'dispatch/calls/lapse.ts': 'run by the queue, and before an agent who has asked takes the next person',
  'dispatch/calls/own.ts': 'a step of verbs that have asked',
  'dispatch/post/allot.ts': 'run by the queue for somebody who had the right',
  'dispatch/post/print.ts': 'run by the queue for somebody who had the right',
  'dispatch/look-again.ts': 'run by a worker',
  'dispatch/record.ts': 'run by a worker',
  'dispatch/send-test.ts': 'run by the queue for somebody who had the right',
  'contacts/suppress-address.ts': 'a carrier’s report, known to be genuine',
  'inbound/note.ts': 'a step of verbs that know by whom they are called',
  'inbound/raise-alarms.ts': 'run by a worker',
  'inbound/take-bounce.ts': 'a carrier’s report, known by the token of its message',
  'inbound/take-mail.ts': 'a person’s or a carrier’s message, known by its token',
  'inbound/take-order.ts': 'a provider’s report, known by the token of its order',
  'inbound/take-receipt.ts': 'a carrier’s report, which changes nothing but counts',
  'inbound/take-text.ts': 'a person’s message, by way of a carrier that is known',
  'inbound/take-webhook.ts': 'a provider’s program, known by its signature',
  'dispatch/deliver-service-message.ts': 'run by the queue',
  'contacts/merge.ts': 'a step of verbs that have asked',
  'dispatch/deliver-checkpoint.ts': 'run by the queue',
  'dispatch/form-letter.ts': 'run by the queue',
  'forms/confirm.ts': 'a person’s own act, by the link that was sent to them',
  'forms/forget.ts': 'run by the queue',
  'forms/letter.ts': 'a step of what a person does',
  'forms/record-answers.ts': 'a step of what a person does',
  'forms/submit.ts': 'anybody may answer an open form',
  'imports/take-consents.ts': 'a step of an import, which has asked',
  'proof/seal.ts': 'run by the queue, or by whoever has the command line',
  'dispatch/stop-unassessed.ts': 'run by a worker',
  'preferences/oppose.ts': 'a person’s own act, by their link',
  'preferences/say.ts': 'a person’s own act, by their link',
  'preferences/show.ts': 'a person’s own page, by their link',
  'preferences/take-back.ts': 'a person’s own act, by the page that followed their press',
  'preferences/act.ts': 'a person’s own act, by their link',
  'preferences/act-or-keep.ts': 'a person’s own act, by their link',
  'preferences/agree.ts': 'a step of a person’s own acts',
  'preferences/change.ts': 'a person’s own page, by their link',
  'preferences/choices.ts': 'a person’s own page, by their link',
  'preferences/history.ts': 'a person’s own page, by their link',
  'preferences/say-wish.ts': 'a step of a person’s own acts',
  'preferences/show-frame.ts': 'a person’s own page, by their link',
  'preferences/stop-all.ts': 'a person’s own act, by their link',
  'preferences/stop.ts': 'a step of a person’s own acts',
  'preferences/undo-stop.ts': 'a person’s own act, by their link',
  'preferences/undo.ts': 'a step of a person’s own acts',
  'preferences/why.ts': 'a person’s own page, by their link',
  'preferences/withdraw.ts': 'a person’s own act, by their link',
  'requests/ask-again.ts': 'a person’s own act, by their link',
  'requests/ask-for-link.ts': 'anybody may ask; the link goes to the address on file',
  'requests/confirm-address.ts': 'a person’s own act, by their link',
  'requests/correct-details.ts': 'a person’s own act, by their link',
  'requests/erase-me.ts': 'a person’s own act, by their link',
  'requests/export-data.ts': 'a person’s own data, by their link',
  'requests/letter-codes.ts': 'a person’s own act, by the code in their letter',
  'requests/records.ts': 'a person’s own data, by their link',
  'requests/send-fresh-link.ts': 'run by the queue',
  'requests/send-links.ts': 'run by the queue',
  'requests/service-message.ts': 'a step of verbs and jobs that have asked',
  'staff/admit.ts': 'nobody has signed in yet',
  'staff/authenticate.ts': 'nobody has signed in yet',
  'staff/choose-password.ts': 'the one-time link is the right',
};

const takesContext = /export async function \w+\(\s*(\w+|\{[^}]*\}): Ctx\b/;

describe('every verb', () => {
  const verbs = files.filter(({ file, text }) => takesContext.test(text) && !/^(demo|cli|jobs)\//.test(file));

  it('asks permission, unless it is said here why not', () => {
    const silent = verbs.filter(({ text }) => !text.includes('requirePermission(')).map(({ file }) => file);
    expect(silent.filter((file) => !(file in withoutRole))).toEqual([]);
  });

  it('asks before it parses, reads or writes', () => {
    const late = verbs.filter(({ text }) => {
      const asked = text.indexOf('requirePermission(ctx.actor');
      const parsed = text.indexOf('parseInput(');
      return asked >= 0 && parsed >= 0 && parsed < asked;
    });
    expect(late.map(({ file }) => file)).toEqual([]);
  });
});

describe('the ledger', () => {
  it.each([
    ['acts', 'append-consent', /\bappendConsent\b/, 'consent/record.ts'],
    ['noes', 'append-opposition', /\boppose(Together)?\b/, 'consent/oppose.ts'],
  ] as const)('has one writer of %s', (_, module, verb, writer) => {
    const writers = files.filter(({ text }) => text.includes(`queries/${module}'`) && verb.test(text));
    expect(writers.map(({ file }) => file)).toEqual([writer]);
  });
});

describe('the law', () => {
  it('knows no clock: the date is an argument', () => {
    const clocked = files
      .filter(({ file }) => /^(law|message|links|access|audience)\//.test(file))
      .filter(({ text }) => /Date\.now\(|new Date\(\)|\bnow\(\)/.test(text));
    expect(clocked.map(({ file }) => file)).toEqual([]);
  });

  it('is nowhere else: no verb asks which country somebody is in', () => {
    const outside = files
      .filter(({ file }) => !/^(law|demo|format|cli)\//.test(file))
      .filter(({ text }) => /country\s*===|=== 'FR'/.test(text));
    expect(outside.map(({ file }) => file)).toEqual([]);
  });
});

/** What a line of the log may say: codes, counts, times and numbers of ours; nothing that a person said or is called. */
const loggable = new Set([
  ...['requestId', 'code', 'status', 'ms', 'path', 'method', 'by', 'err', 'fault', 'queue', 'worker', 'mail'],
  ...['uncertain', 'raised', 'kind', 'file', 'applied', 'port', 'spool'],
]);

describe('the log', () => {
  it('says nothing of a person', () => {
    const roots = [lib, path.resolve(lib, '../app')];
    const calls = roots.flatMap((root) =>
      sources(root).flatMap(({ file, text }) =>
        [...text.matchAll(/\blog(?:\.\w+|\[[^\]]+\])\(\s*\{([^{}]*)\}/g)].map((match) => ({
          file,
          keys: (match[1] ?? '')
            .split(',')
            .map((part) => part.split(':')[0]?.trim() ?? '')
            .filter((key) => /^\w+$/.test(key)),
        })),
      ),
    );
    expect(calls.length).toBeGreaterThan(10);
    const others = calls.flatMap(({ file, keys }) =>
      keys.filter((key) => !loggable.has(key)).map((key) => `${file}: ${key}`),
    );
    expect(others).toEqual([]);
  });
});
