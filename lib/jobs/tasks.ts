import type { Db } from '@/db/client';
import { freezeCampaign } from '../campaigns/freeze';
import type { Ctx } from '../context';
import { deliverServiceMessage } from '../dispatch/deliver-service-message';
import { dispatchTest } from '../dispatch/send-test';
import type { JobName, Jobs } from '../queue/add';
import { sendFreshLink } from '../requests/send-fresh-link';
import { sendLinks } from '../requests/send-links';

/** What each job does. The type makes sure that every job of the queue has its task. */
const tasks: { [N in JobName]: (ctx: Ctx, payload: Jobs[N]) => Promise<void> } = {
  'freeze-campaign': (ctx, { campaignId }) => freezeCampaign(ctx, campaignId),
  'send-test': (ctx, { testId }) => dispatchTest(ctx, testId),
  'send-links': sendLinks,
  'send-fresh-link': sendFreshLink,
  'deliver-service-message': (ctx, { id }) => deliverServiceMessage(ctx, id),
};

/** The tasks as the queue's runner takes them. */
export function taskList(db: Db): Record<string, (payload: unknown) => Promise<void>> {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown) =>
        // Each task is given what its own job holds: `addJob` asks for it by the same type.
        (task as (ctx: Ctx, payload: unknown) => Promise<void>)(
          { actor: { kind: 'system' }, now: new Date(), requestId: `job ${name}`, db },
          payload,
        ),
    ]),
  );
}
