import type { z } from 'zod';
import { advertiserSchema } from '@/lib/advertisers/schemas';
import { assessmentSchema } from '@/lib/assessments/schemas';
import { decisionsSchema } from '@/lib/audience/schemas';
import {
  approvalSchema,
  campaignSchema,
  checkSchema,
  scheduleSchema,
  sendAgainSchema,
} from '@/lib/campaigns/schemas';
import { consentsSchema } from '@/lib/consent/schemas';
import { contactSchema } from '@/lib/contacts/schemas';
import { familySchema } from '@/lib/families/schemas';
import { purchasesSchema } from '@/lib/purchases/schemas';
import { purposeSchema } from '@/lib/purposes/schemas';
import type { AnswerName } from '@/lib/registers/answers';
import { wordingSchema } from '@/lib/wordings/schemas';

/** The verbs' own inputs, by the names that they have in the document. */
export const inputs = {
  Advertiser: advertiserSchema,
  Purpose: purposeSchema,
  Family: familySchema,
  Wording: wordingSchema,
  Contact: contactSchema,
  Purchases: purchasesSchema,
  Consents: consentsSchema,
  Assessment: assessmentSchema,
  Question: decisionsSchema,
  Campaign: campaignSchema,
  Check: checkSchema,
  Approval: approvalSchema,
  Schedule: scheduleSchema,
  SendAgain: sendAgainSchema,
} satisfies Record<string, z.ZodType>;

export type Operation = {
  /** Unique; generated clients name their functions after it. */
  id: string;
  summary: string;
  input?: keyof typeof inputs;
  answer: AnswerName;
  query?: Readonly<Record<string, string>>;
  /** The body may be left out. */
  inputOptional?: true;
  /** Answered without a key. */
  open?: true;
};

/**
 * Everything that the API can do, by method and address below `/api/v1`: one row for each handler of a route, which
 * `openapi.test.ts` proves.
 */
export const operations: Readonly<Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, Operation>> = {
  'PUT /advertisers/{slug}': {
    id: 'putAdvertiser',
    summary: 'Create or replace an advertiser',
    input: 'Advertiser',
    answer: 'Put',
  },
  'PUT /purposes/{slug}': {
    id: 'putPurpose',
    summary: 'Create or replace a purpose',
    input: 'Purpose',
    answer: 'Put',
  },
  'PUT /families/{slug}': {
    id: 'putFamily',
    summary: 'Create or replace a family and what it is similar to',
    input: 'Family',
    answer: 'Put',
  },
  'PUT /wordings/{slug}': {
    id: 'putWording',
    summary: 'Create a wording, or a new version of it when anything changed',
    input: 'Wording',
    answer: 'WordingState',
  },
  'POST /wordings/{slug}/approval': {
    id: 'approveWording',
    summary: 'Approve the newest version of a wording',
    answer: 'WordingState',
  },
  'PUT /contacts/{externalId}': {
    id: 'putContact',
    summary: 'Create or replace a contact',
    input: 'Contact',
    answer: 'ContactPut',
  },
  'GET /contacts/{externalId}': {
    id: 'getContact',
    summary: 'A contact with its current consents',
    answer: 'ContactRecord',
  },
  'GET /contacts/{externalId}/consents': {
    id: 'consentHistory',
    summary: 'The whole history of a contact, with the hashes of its chain',
    answer: 'History',
  },
  'POST /purchases': {
    id: 'addPurchases',
    summary: 'Add purchases, up to 1,000',
    input: 'Purchases',
    answer: 'Added',
  },
  'POST /consents': {
    id: 'recordConsents',
    summary: 'Record what people did or were told, up to 1,000 acts',
    input: 'Consents',
    answer: 'Recorded',
  },
  'POST /assessments': {
    id: 'draftAssessment',
    summary: 'Draft a legitimate-interest assessment',
    input: 'Assessment',
    answer: 'AssessmentState',
  },
  'POST /assessments/{id}/approval': {
    id: 'approveAssessment',
    summary: 'Approve an assessment that somebody else wrote',
    answer: 'AssessmentState',
  },
  'POST /decisions': {
    id: 'askDecisions',
    summary: 'Whether contacts may be written to, and why',
    input: 'Question',
    answer: 'Decisions',
  },
  'POST /campaigns': {
    id: 'createCampaign',
    summary: 'Draft a campaign',
    input: 'Campaign',
    answer: 'CampaignDraft',
  },
  'GET /campaigns/{id}': {
    id: 'getCampaign',
    summary: 'Where a campaign is, and its progress',
    answer: 'CampaignProgress',
  },
  'POST /campaigns/{id}/check': {
    id: 'checkCampaign',
    summary: 'Count whom the law allows, and check the message',
    input: 'Check',
    answer: 'CampaignCheck',
    inputOptional: true,
  },
  'POST /campaigns/{id}/approval': {
    id: 'approveCampaign',
    summary: 'Approve a checked campaign that somebody else wrote',
    input: 'Approval',
    answer: 'CampaignState',
  },
  'POST /campaigns/{id}/schedule': {
    id: 'scheduleCampaign',
    summary: 'Schedule an approved campaign',
    input: 'Schedule',
    answer: 'CampaignState',
  },
  'DELETE /campaigns/{id}/schedule': {
    id: 'unscheduleCampaign',
    summary: 'Take a schedule back',
    answer: 'CampaignState',
  },
  'POST /campaigns/{id}/pause': {
    id: 'pauseCampaign',
    summary: 'Pause a campaign that is sending',
    answer: 'CampaignState',
  },
  'POST /campaigns/{id}/resume': {
    id: 'resumeCampaign',
    summary: 'Go on with a paused campaign',
    answer: 'CampaignState',
  },
  'POST /campaigns/{id}/cancel': {
    id: 'cancelCampaign',
    summary: 'End a campaign for good',
    answer: 'CampaignState',
  },
  'POST /campaigns/{id}/send-again': {
    id: 'sendAgain',
    summary: 'Send again to those of whom nobody knows whether they got it',
    input: 'SendAgain',
    answer: 'SentAgain',
  },
  'GET /campaigns/{id}/sends': {
    id: 'listSends',
    summary: 'The recipients of a campaign, page by page',
    answer: 'Sends',
    query: { after: 'the cursor that the page before gave as `next`' },
  },
  'GET /sends/{id}/decision': {
    id: 'sendDecision',
    summary: 'A decision as it was frozen, and as it was taken again at hand-over',
    answer: 'SendDecision',
  },
  'GET /openapi.json': { id: 'describeApi', summary: 'This description', answer: 'Description', open: true },
};
