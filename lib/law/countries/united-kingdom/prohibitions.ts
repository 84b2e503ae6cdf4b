import { channels } from '@/db/vocabulary';
import type { Prohibition } from '../../terms';

const title = {
  objection: { fr: 'droit d’opposition', en: 'right to object' },
  refusal: { fr: 'refus', en: 'refusal' },
};

/** What a person's own no does in the United Kingdom, before and since the UK GDPR. */
export const prohibitions: readonly Prohibition[] = [
  {
    quote:
      'An individual is entitled at any time by notice in writing to a data controller to require the data controller […] to ' +
      'cease, or not to begin, processing for the purposes of direct marketing personal data in respect of which he is the data ' +
      'subject.',
    sources: ['dpa-1998-11'],
    channels,
    from: '2003-12-11',
    to: '2018-05-25',
    id: 'gb-notice-to-cease',
    title: title.objection,
    when: { standing: ['objected', 'refused'] },
    reason: 'objected',
  },
  {
    quote:
      'Where the data subject objects to processing for direct marketing purposes, the personal data shall no longer be processed ' +
      'for such purposes.',
    sources: ['uk-gdpr-21'],
    channels,
    from: '2018-05-25',
    id: 'gb-objection',
    title: title.objection,
    when: { standing: ['objected'] },
    reason: 'objected',
  },
  {
    quote:
      '… and, where he did not initially refuse the use of the details, at the time of each subsequent communication.',
    sources: ['pecr-22', 'uk-gdpr-21'],
    channels,
    from: '2018-05-25',
    id: 'gb-refusal',
    title: title.refusal,
    when: { standing: ['refused'] },
    reason: 'objected',
  },
  {
    quote:
      '… unless the recipient of the electronic mail has previously notified the sender that he consents for the time being to ' +
      'such communications being sent […].',
    sources: ['pecr-22'],
    channels,
    from: '2003-12-11',
    id: 'gb-withdrawal',
    title: { fr: 'retrait de l’accord', en: 'withdrawal of agreement' },
    when: { standing: ['withdrawn'] },
    reason: 'withdrawn',
  },
];
