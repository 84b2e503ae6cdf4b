import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { approveAssessment } from '../assessments/approve';
import type { draftAssessment } from '../assessments/draft';
import type { askDecisions } from '../audience/ask';
import type { cancelCampaign } from '../campaigns/cancel';
import type { checkCampaign } from '../campaigns/check';
import type { createCampaign } from '../campaigns/create';
import type { sendDecision } from '../campaigns/decision';
import type { getCampaign } from '../campaigns/get';
import type { listSends } from '../campaigns/sends';
import type { consentHistory } from '../consent/history';
import type { recordConsents } from '../consent/record-many';
import type { getContact } from '../contacts/get';
import type { putContact } from '../contacts/put';
import type { addPurchases } from '../purchases/add';
import type { putPurpose } from '../purposes/put';
import type { putWording } from '../wordings/put';
import type { AnswerName, answers } from './answers';

type Described<Name extends AnswerName> = z.input<(typeof answers)[Name]>;
// biome-ignore lint/suspicious/noExplicitAny: whatever a verb takes, only what it answers matters here
type Answered<Verb extends (...input: any[]) => Promise<unknown>> = Awaited<ReturnType<Verb>>;

// The compiler tests; nothing happens when this runs.
test('what verbs answer has the shape that is described', () => {
  expectTypeOf<Answered<typeof putPurpose>>().toExtend<Described<'Put'>>();
  expectTypeOf<Answered<typeof putWording>>().toExtend<Described<'WordingState'>>();
  expectTypeOf<Answered<typeof putContact>>().toExtend<Described<'ContactPut'>>();
  expectTypeOf<Answered<typeof getContact>>().toExtend<Described<'ContactRecord'>>();
  expectTypeOf<Answered<typeof consentHistory>>().toExtend<Described<'History'>>();
  expectTypeOf<Answered<typeof addPurchases>>().toExtend<Described<'Added'>>();
  expectTypeOf<Answered<typeof recordConsents>>().toExtend<Described<'Recorded'>>();
  expectTypeOf<Answered<typeof draftAssessment>>().toExtend<Described<'AssessmentState'>>();
  expectTypeOf<Answered<typeof approveAssessment>>().toExtend<Described<'AssessmentState'>>();
  expectTypeOf<Answered<typeof askDecisions>>().toExtend<Described<'Decisions'>>();
  expectTypeOf<Answered<typeof createCampaign>>().toExtend<Described<'CampaignDraft'>>();
  expectTypeOf<Answered<typeof checkCampaign>>().toExtend<Described<'CampaignCheck'>>();
  expectTypeOf<Answered<typeof cancelCampaign>>().toExtend<Described<'CampaignState'>>();
  expectTypeOf<Answered<typeof getCampaign>>().toExtend<Described<'CampaignProgress'>>();
  expectTypeOf<Answered<typeof listSends>>().toExtend<Described<'Sends'>>();
  expectTypeOf<Answered<typeof sendDecision>>().toExtend<Described<'SendDecision'>>();
});
