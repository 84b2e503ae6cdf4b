import type { Db } from '@/db/client';
import { freezeCampaign } from '../campaigns/freeze';
import type { Ctx } from '../context';
import { returnLapsedCalls } from '../dispatch/calls/lapse';
import { deliverCheckpoint } from '../dispatch/deliver-checkpoint';
import { deliverServiceMessage } from '../dispatch/deliver-service-message';
import { sendFormLetter } from '../dispatch/form-letter';
import { endForgottenRuns } from '../dispatch/post/end';
import { printLetters } from '../dispatch/post/print';
import { dispatchTest } from '../dispatch/send-test';
import { forgetUnconfirmed } from '../forms/forget';
import { sealLedger } from '../proof/seal';
import type { JobName, Jobs } from '../queue/add';
import { sendFreshLink } from '../requests/send-fresh-link';
import { sendLinks } from '../requests/send-links';

/** What each job does. The type makes sure that every job of the queue has its task. */
const tasks: { [N in JobName]: (ctx: Ctx, payload: Jobs[N]) => Promise<void> } = {
  'freeze-campaign': (ctx, { campaignId }) => freezeCampaign(ctx, campaignId),
  'print-letters': printLetters,
  'send-test': (ctx, { testId }) => dispatchTest(ctx, testId),
  'send-links': sendLinks,
  'send-fresh-link': sendFreshLink,
  'deliver-service-message': (ctx, { id }) => deliverServiceMessage(ctx, id),
  'deliver-checkpoint': (ctx, { number }) => deliverCheckpoint(ctx, number),
  'send-form-letter': (ctx, { letterId }) => sendFormLetter(ctx, letterId),
};

/** What is done by the clock, whoever asks for it. */
const daily: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  'seal-ledger': sealLedger,
  'forget-unconfirmed': forgetUnconfirmed,
  'end-forgotten-letters': endForgottenRuns,
  'return-lapsed-calls': returnLapsedCalls,
};

/** When (UTC), in cron's words; what a worker slept through in the last two days is made up for, once. */
export const crontab = [
  '10 1 * * * seal-ledger ?fill=2d&max=3',
  '40 1 * * * forget-unconfirmed ?fill=2d',
  '50 1 * * * end-forgotten-letters ?fill=2d',
  '*/5 * * * * return-lapsed-calls',
].join('\n');

/** The tasks as the queue's runner takes them. */
export function taskList(db: Db): Record<string, (payload: unknown) => Promise<void>> {
  const all: Record<string, (ctx: Ctx, payload: never) => Promise<unknown>> = { ...tasks, ...daily };
  return Object.fromEntries(
    Object.entries(all).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        const ctx: Ctx = { actor: { kind: 'system' }, now: new Date(), requestId: `job ${name}`, db };
        await task(ctx, payload as never);
      },
    ]),
  );
}
