import type { Channel, Frequency } from '@/db/vocabulary';
import type { About, AboutSubject } from './about';
import { records } from './en-records';
import { requests } from './en-requests';

const things: Record<Channel, string> = {
  email: 'e-mails',
  sms: 'text messages',
  automated_call: 'automated calls',
  fax: 'faxes',
  phone: 'phone calls',
  post: 'letters',
};

const messages = ({ advertiser, purpose, channel }: About) =>
  `“${purpose}” ${things[channel]} from ${advertiser}`;
const subjectOf = ({ advertiser, purpose }: AboutSubject) => `“${purpose}” from ${advertiser}`;

/** What the public's pages say, but for what goes wrong (`public-faults.ts`). A further language is a further file. */
export const en = {
  skip: 'Skip to the content',
  languages: 'Language',
  about: 'An open preference centre: you decide what may be sent to you.',
  stop: {
    title: (about: About) => `Stop the ${messages(about)}?`,
    lead: 'One press is enough. It holds at once, and nobody asks why.',
    button: (about: About) => `Stop the ${messages(about)}`,
    rest: 'Everything else that you receive stays as it is.',
    already: (day: string) => `You have already stopped them, on ${day}. Pressing again changes nothing.`,
    toChoices: 'See all that you receive, and choose',
  },
  stopped: {
    title: (about: About) => `You will get no more ${messages(about)}`,
    word: 'Stopped',
    since: (day: string, time: string) => `This holds from now on, ${day} at ${time}.`,
    still: (day: string, time: string) => `This has held since ${day} at ${time}.`,
    sent: 'One that was sent before may still reach you.',
    undo: 'Receive them again',
    ask: 'Your yes to this text brings them back:',
    button: (about: About) => `Yes to the ${messages(about)}`,
  },
  gone: {
    title: 'Nothing is sent to you any more',
    lead: 'We no longer hold your details, so there is nothing left to stop.',
  },
  choices: {
    title: 'What you receive, and why',
    whose: (address: string) => `This page is for ${address}.`,
    lead: 'Each button does what it says, at once. Every change can be undone.',
    none: 'Nothing is sent to you',
    noneHelp: 'No advertiser here may write to you, and none asks to.',
    by: {
      email: 'By e-mail',
      sms: 'By text message',
      automated_call: 'By automated call',
      fax: 'By fax',
      phone: 'By phone',
      post: 'By post',
    } satisfies Record<Channel, string>,
    comes: 'Comes',
    stays: 'Does not come',
    waits: 'Paused',
    means: 'How it reaches you',
    lessOften: 'Less often',
    lessOftenHelp: 'For this subject, whatever the means.',
    often: {
      as_sent: 'As they are sent',
      weekly: 'At most one a week',
      monthly: 'At most one a month',
    } satisfies Record<Frequency, string>,
    chosen: 'Your choice now',
    pause: 'Pause',
    pauseHelp: 'Nothing comes until that day. The pause ends by itself.',
    pauseMonths: (months: number, day: string) =>
      `${months === 1 ? 'One month' : `${months} months`}, until ${day}`,
    pauseDate: 'Until another day',
    pauseDateHint: 'Messages may come again from that day on.',
    pauseButton: 'Pause until this day',
    resume: 'End the pause now',
    stopSubject: (about: AboutSubject) => `Stop ${subjectOf(about)}, by every means`,
    asks: (means: string) => `With a yes you agree to this text (${means}):`,
    limit: {
      weekly: (day: string) => `At most one a week, as you asked on ${day}.`,
      monthly: (day: string) => `At most one a month, as you asked on ${day}.`,
    },
    paused: (until: string, day: string) => `Paused until ${until}, as you asked on ${day}.`,
    all: 'All of it at once',
    pauseAll: 'Pause everything',
    resumeAll: 'End the pause of everything',
    stopMeans: {
      email: 'Stop all e-mails',
      sms: 'Stop all text messages',
      automated_call: 'Stop all automated calls',
      fax: 'Stop all faxes',
      phone: 'Stop all phone calls',
      post: 'Stop all letters',
    } satisfies Record<Channel, string>,
    everything: 'Stop everything',
    more: 'About you',
    history: 'My history',
    data: 'My data: copy, correct, erase',
    complain: 'How to complain',
  },
  everything: {
    title: 'Stop everything?',
    lead: 'Nothing more will be sent to you by any advertiser here, by any means. It holds at once.',
    later: 'You can say yes again later, wherever a text asks for it.',
    button: 'Stop everything',
    back: 'Leave it as it is',
  },
  why: {
    consent: (day: string) => `It comes because you agreed on ${day}.`,
    existing_customer: (family: string, day: string) =>
      `It comes because you bought “${family}” on ${day}; you can refuse at any time.`,
    comes: 'It comes; you can refuse at any time.',
    legitimate_interest:
      'It comes because you were told of it and have not refused; you can refuse at any time.',
    contract: (advertiser: string) => `It comes because you have a contract with ${advertiser}.`,
    none_needed: 'It comes because the address is an organisation’s; you can refuse at any time.',
    none: 'You have never agreed.',
    consented: (day: string) => `You agreed on ${day}. For now, nothing may come by this means.`,
    consent_invalid: (day: string) => `You agreed on ${day}, but to a text that does not count.`,
    consent_expired: (day: string) => `You agreed on ${day}, and that has run out.`,
    refused: (day: string) => `You said no on ${day}.`,
    withdrawn: (day: string) => `You took your agreement back on ${day}.`,
    objected: (day: string) => `You said no on ${day}.`,
  },
  done: {
    word: 'Done',
    nothing: 'Nothing had to change: it was already so.',
    gave: (about: About) => `From now on you receive the ${messages(about)}.`,
    stopped: (about: About) => `From now on you get no more ${messages(about)}.`,
    stoppedSubject: (about: AboutSubject) => `From now on you get no more ${subjectOf(about)}, by any means.`,
    stoppedMeans: (channel: Channel) => `From now on no advertiser here sends you ${things[channel]}.`,
    everything: 'From now on nothing is sent to you by any advertiser here.',
    as_sent: (about: string) => `${about}: from now on, as they are sent.`,
    weekly: (about: string) => `${about}: from now on, at most one a week.`,
    monthly: (about: string) => `${about}: from now on, at most one a month.`,
    paused: (about: string, until: string) => `${about}: nothing comes until ${until}.`,
    resumed: (about: string) => `${about}: the pause has ended.`,
    subject: (about: AboutSubject) => `“${about.purpose}” from ${about.advertiser}`,
    allSubjects: 'Everything',
    sent: 'One that was sent before may still reach you.',
    undo: 'Undo',
    undoAsks: 'To receive again what you received before is to say yes to this:',
    undoYes: 'Undo: say yes again',
    undoWrite: (advertiser: string, email: string) =>
      `To receive it again later, write to ${advertiser}, ${email}.`,
  },
  refused: {
    before: 'Error: ',
    title: 'Nothing has changed yet',
    text: 'The text has changed. Read it below, then say yes to it.',
    until: 'Choose a day after today, at most three years ahead.',
    unread: 'What you chose did not reach us whole. Choose again below.',
  },
  ...requests,
  ...records,
};
