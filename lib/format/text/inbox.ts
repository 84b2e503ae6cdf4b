import type { ArrivalEffect, ArrivalKind, Locale, Suspicion } from '@/db/vocabulary';
import type { Counted } from '../numbers';

export type InboxText = {
  title: string;
  lead: string;
  kinds: Record<ArrivalKind, string>;
  effects: Record<ArrivalEffect, string>;
  suspicions: Record<Suspicion, string>;
  ways: Record<string, string>;
  day: {
    title: string;
    none: string;
    columns: Record<'kind' | 'count' | 'stopped' | 'untied' | 'p50' | 'p99', string>;
  };
  list: {
    title: string;
    filters: Record<'all' | 'read' | 'untied' | 'suspected', string>;
    filterLabel: string;
    none: string;
    noneHelp: string;
    columns: Record<'when' | 'what' | 'who' | 'did' | 'took', string>;
    nobody: string;
    undone: string;
    people: string;
    words: string;
    shown: Counted;
    older: string;
    newest: string;
    pages: string;
  };
  alarms: { word: string; burst: string; look: string };
  holding: { word: string; waits: string; silent: string; help: string };
  suspected: {
    title: string;
    lead: string;
    columns: Record<'domain' | 'count' | 'first' | 'last', string>;
    noDomain: string;
    open: string;
    help: string;
    button: Counted;
    busy: string;
    keeps: string;
    back: string;
    undone: Counted;
    done: string;
    nothing: string;
  };
  ms: string;
  seconds: string;
};

const en: InboxText = {
  title: 'Inbox',
  lead: 'What people and carriers of messages told Aval, what it did, and how long that took.',
  kinds: {
    one_click: 'One-click unsubscribe',
    page: 'Button on the page',
    mailto: 'Message to unsubscribe',
    bounce: 'Undelivered message',
    complaint: 'Complaint',
    text: 'Text message',
    key: 'Key pressed during a call',
  },
  effects: {
    stopped: 'Stopped',
    already_stopped: 'Stopped before',
    address_suppressed: 'Address no longer used',
    noted: 'Noted',
    confirmation_opened: 'Confirmation asked for',
    help_sent: 'Help sent',
    nobody: 'Person erased',
    untied: 'Tied to nobody',
  },
  suspicions: {
    too_quick: 'pressed within two seconds',
    not_from_page: 'sent without the page',
    odd_body: 'not as mail clients send it',
    burst: 'many from one domain at once',
  },
  ways: { web: 'web', clicks: 'web', smtp: 'mail', webhook: 'provider', smpp: 'SMS centre' },
  day: {
    title: 'The last 24 hours',
    none: 'Nothing has arrived in the last 24 hours.',
    columns: {
      kind: 'What arrived',
      count: 'Number',
      stopped: 'Stopped something',
      untied: 'Tied to nobody',
      p50: 'Half took at most',
      p99: '99 % took at most',
    },
  },
  list: {
    title: 'What arrived',
    filterLabel: 'Show',
    filters: {
      all: 'Everything',
      read: 'To be read',
      untied: 'Tied to nobody',
      suspected: 'Suspected programs',
    },
    none: 'Nothing here',
    noneHelp: 'What arrives by web, mail or text message appears here as soon as it has taken effect.',
    columns: { when: 'Arrived', what: 'What', who: 'Person', did: 'What it did', took: 'Took' },
    nobody: 'nobody known',
    undone: 'undone on {when}',
    people: 'number of {n} people',
    words: 'Words of the person',
    shown: { one: '{n} arrival', other: '{n} arrivals' },
    older: 'Older',
    newest: 'Newest',
    pages: 'Pages of arrivals',
  },
  alarms: {
    word: 'Unusual',
    burst: '{n} withdrawals from {domain} within minutes, since {when}. A program there may open links.',
    look: 'Look at them',
  },
  holding: {
    word: 'Nothing is being sent',
    waits: '{n} withdrawals wait in the spool of {machine} and are being brought in.',
    silent: 'The spool of {machine} has not been heard of since {when}. It may hold withdrawals.',
    help: 'Bring that machine back. If it is gone for good: npm run aval -- spool forget {id}',
  },
  suspected: {
    title: 'Suspected programs',
    lead: 'These withdrawals hold. They may come from programs that open the links of messages, not from people.',
    columns: { domain: 'Domain', count: 'Withdrawals', first: 'First', last: 'Last' },
    noDomain: 'without address',
    open: 'Look at {domain}',
    help: 'Undo them only if you know that the people did not ask. Each is then as before, and the undo is on record.',
    button: { one: 'Undo {n} withdrawal', other: 'Undo {n} withdrawals' },
    busy: 'Undoing…',
    keeps: 'Whoever also said no by themself keeps it.',
    back: 'Inbox',
    undone: { one: '{n} withdrawal was undone.', other: '{n} withdrawals were undone.' },
    done: 'Undone',
    nothing: 'Nothing is suspected here.',
  },
  ms: '{n} ms',
  seconds: '{n} s',
};

const fr: InboxText = {
  title: 'Boîte de réception',
  lead: 'Ce que les personnes et les transporteurs de messages ont dit à Aval, ce que cela a fait et en combien de temps.',
  kinds: {
    one_click: 'Désinscription en un clic',
    page: 'Bouton de la page',
    mailto: 'Message de désinscription',
    bounce: 'Message non remis',
    complaint: 'Plainte',
    text: 'SMS',
    key: 'Touche pressée pendant un appel',
  },
  effects: {
    stopped: 'Arrêté',
    already_stopped: 'Déjà arrêté',
    address_suppressed: 'Adresse écartée',
    noted: 'Noté',
    confirmation_opened: 'Confirmation demandée',
    help_sent: 'Aide envoyée',
    nobody: 'Personne effacée',
    untied: 'Rattaché à personne',
  },
  suspicions: {
    too_quick: 'pressé en moins de deux secondes',
    not_from_page: 'envoyé sans la page',
    odd_body: 'pas comme l’envoient les messageries',
    burst: 'beaucoup d’un même domaine à la fois',
  },
  ways: { web: 'web', clicks: 'web', smtp: 'courriel', webhook: 'prestataire', smpp: 'centre SMS' },
  day: {
    title: 'Les dernières 24 heures',
    none: 'Rien n’est arrivé ces dernières 24 heures.',
    columns: {
      kind: 'Ce qui est arrivé',
      count: 'Nombre',
      stopped: 'A arrêté un envoi',
      untied: 'Rattaché à personne',
      p50: 'La moitié en moins de',
      p99: '99 % en moins de',
    },
  },
  list: {
    title: 'Ce qui est arrivé',
    filterLabel: 'Afficher',
    filters: { all: 'Tout', read: 'À lire', untied: 'Rattaché à personne', suspected: 'Programmes supposés' },
    none: 'Rien ici',
    noneHelp: 'Ce qui arrive par le web, par courriel ou par SMS paraît ici dès que cela vaut.',
    columns: { when: 'Arrivé le', what: 'Quoi', who: 'Personne', did: 'Effet', took: 'Délai' },
    nobody: 'personne de connu',
    undone: 'annulé le {when}',
    people: 'numéro de {n} personnes',
    words: 'Mots de la personne',
    shown: { one: '{n} arrivée', other: '{n} arrivées' },
    older: 'Plus anciennes',
    newest: 'Les plus récentes',
    pages: 'Pages des arrivées',
  },
  alarms: {
    word: 'Inhabituel',
    burst:
      '{n} retraits venus de {domain} en quelques minutes, depuis le {when}. Un programme y ouvre peut-être les liens.',
    look: 'Les examiner',
  },
  holding: {
    word: 'Rien ne part en ce moment',
    waits: '{n} retraits attendent dans la réserve de {machine} et sont en train d’être inscrits.',
    silent:
      'La réserve de {machine} ne s’est pas manifestée depuis le {when}. Elle contient peut-être des retraits.',
    help: 'Remettez cette machine en route. Si elle est perdue : npm run aval -- spool forget {id}',
  },
  suspected: {
    title: 'Programmes supposés',
    lead: 'Ces retraits valent. Ils viennent peut-être de programmes qui ouvrent les liens des messages, et non de personnes.',
    columns: { domain: 'Domaine', count: 'Retraits', first: 'Premier', last: 'Dernier' },
    noDomain: 'sans adresse',
    open: 'Examiner {domain}',
    help: 'Ne les annulez que si vous savez que les personnes n’ont rien demandé. Chacune se retrouve comme avant, et l’annulation est inscrite.',
    button: { one: 'Annuler {n} retrait', other: 'Annuler {n} retraits' },
    busy: 'Annulation…',
    keeps: 'Qui a aussi dit non par soi-même le garde.',
    back: 'Boîte de réception',
    undone: { one: '{n} retrait a été annulé.', other: '{n} retraits ont été annulés.' },
    done: 'Annulé',
    nothing: 'Rien de suspect ici.',
  },
  ms: '{n} ms',
  seconds: '{n} s',
};

export const inboxText: Record<Locale, InboxText> = { fr, en };
