import { z } from 'zod';
import {
  bases,
  campaignStates,
  channelScopes,
  contactKinds,
  emailKinds,
  ledgerActs,
  reasons,
  sendStates,
  skipReasons,
  verdicts,
} from '@/db/vocabulary';
import { assessmentStatuses } from '../assessments/schemas';
import { wordingStatuses } from '../wordings/schemas';

/*
 * What the API answers, described for the programs that read it. Nothing is checked by these at run time: the types of
 * the verbs say what is answered, and a test holds real answers against these shapes.
 */

const moment = z.iso.datetime({ offset: true });
const count = z.int().min(0);

const decision = z.object({
  verdict: z.enum(verdicts),
  basis: z.enum(bases).nullable(),
  rule: z.string(),
  reason: z.enum(reasons).nullable(),
});

const evidence = z.object({
  consentEvent: z.string().optional(),
  purchase: z.string().optional(),
  assessment: z.string().optional(),
});

const citation = z.object({ id: z.string(), title: z.string(), url: z.url() });

const toldDecision = decision.extend({
  citations: z.array(citation),
  evidence,
  explanation: z.object({ fr: z.string(), en: z.string() }),
});

/** With the moment at which it was taken and the edition of the law that answered. */
const datedDecision = toldDecision.extend({ at: moment, edition: z.string() });

const contact = z.object({
  externalId: z.string(),
  kind: z.enum(contactKinds),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  company: z.string().nullable(),
  profession: z.string().nullable(),
  email: z.string().nullable(),
  emailKind: z.enum(emailKinds).nullable(),
  phone: z.string().nullable(),
  fax: z.string().nullable(),
  address: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  informedAt: moment.nullable(),
  tags: z.array(z.string()),
});

/** An act and its reach, `*` being every advertiser, purpose or channel. */
const consent = z.object({
  advertiser: z.string(),
  purpose: z.string(),
  channel: z.enum(channelScopes),
  act: z.enum(ledgerActs),
  at: moment,
});

/** By the names that they have in the OpenAPI document. */
export const answers = {
  Put: z.object({ slug: z.string() }),
  WordingState: z.object({
    slug: z.string(),
    version: z.int().min(1),
    status: z.enum(wordingStatuses),
  }),
  ContactPut: z.object({ externalId: z.string(), outcome: z.enum(['created', 'updated', 'unchanged']) }),
  ContactRecord: contact.extend({ consents: z.array(consent.extend({ wording: z.string().nullable() })) }),
  History: z.object({
    events: z.array(
      consent.extend({
        id: z.string(),
        recordedAt: moment,
        wording: z.object({ version: z.string(), text: z.string() }).nullable(),
        method: z.string().nullable(),
        source: z.string(),
        evidence: z.string().nullable(),
        hash: z.string(),
      }),
    ),
  }),
  Added: z.object({ created: count, unchanged: count }),
  Recorded: z.object({ recorded: z.array(z.string()) }),
  AssessmentState: z.object({ id: z.string(), status: z.enum(assessmentStatuses) }),
  Decisions: z.object({
    law: z.object({ edition: z.string(), fingerprint: z.string() }),
    decisions: z.array(toldDecision.extend({ contact: z.string() })),
  }),
  CampaignState: z.object({ status: z.enum(campaignStates) }),
  CampaignDraft: z.object({ id: z.string(), status: z.enum(campaignStates) }),
  CampaignCheck: z.object({
    audience: count,
    eligible: count,
    groups: z.array(decision.extend({ count })),
    message: z.object({
      findings: z.array(
        z.object({
          severity: z.enum(['stop', 'warn']),
          code: z.string(),
          citation: z.string().nullable(),
          detail: z.string().optional(),
        }),
      ),
    }),
    fingerprint: z.string(),
    at: moment,
  }),
  CampaignProgress: z.object({
    status: z.enum(campaignStates),
    progress: z
      .object({ queued: count, handedOff: count, skipped: count, failed: count, uncertain: count })
      .describe('the five add up to what was frozen'),
  }),
  SentAgain: z.object({ status: z.enum(campaignStates), again: count.describe('how many wait again') }),
  Sends: z.object({
    sends: z.array(
      z.object({
        id: z.string(),
        contact: z.string(),
        state: z.enum(sendStates),
        rule: z.string(),
        basis: z.enum(bases).nullable(),
        evidence,
        skipReason: z.enum(skipReasons).nullable(),
      }),
    ),
    next: z.string().nullable().describe('the cursor of the next page; null on the last'),
  }),
  SendDecision: z.object({
    frozen: datedDecision,
    handOff: datedDecision.nullable().describe('null until then'),
  }),
  Description: z.object({ openapi: z.string() }),
} as const;

export type AnswerName = keyof typeof answers;
