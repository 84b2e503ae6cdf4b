import type { CallOutcome, Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** An agent's pages: the call lists, and the person who is being called. */
export type CallsText = {
  title: string;
  lead: string;
  none: { title: string; help: string };
  list: {
    now: Counted;
    nobodyNow: string;
    nextAt: string;
    openings: string;
    opensAt: string;
    atOnce: string;
    people: string;
    appointments: Counted;
    paused: string;
    begin: string;
    goOn: string;
    busy: string;
    done: string;
    made: Counted;
  };
  outcomes: Record<CallOutcome | 'open', string>;
  nobody: { word: string; sentence: string };
  withheld: { word: string; sentence: string };
  recorded: Record<'reached' | 'not_reached' | 'call_back' | 'objected' | 'wrong_number', string>;
  call: {
    title: string;
    about: string;
    clock: string;
    until: string;
    appointment: string;
    tries: { first: string; more: string; of: string };
    kept: string;
    check: string;
    start: string;
    starting: string;
    giveBack: string;
    dial: string;
    script: string;
    opening: string;
    follows: string;
    closing: string;
    inLanguage: string;
    came: string;
    keys: string;
    reached: string;
    notReached: string;
    wrong: string;
    objected: string;
    objectedHelp: string;
    callBack: { title: string; day: string; time: string; zone: string; help: string; button: string };
    faults: { day: string; time: string };
    last: string;
  };
  card: {
    title: string;
    lead: string;
    attempts: Counted;
    toDesk: string;
    outcome: string;
    calls: string;
    none: string;
  };
};

const en: CallsText = {
  title: 'Calls',
  lead: 'One person at a time. Aval looks at the law, the hours and what each has said before it shows a number.',
  none: {
    title: 'There is nobody to call',
    help: 'A campaign by phone appears here from its hour on, once it has been approved and scheduled.',
  },
  list: {
    now: { one: '{n} person may be called now', other: '{n} people may be called now' },
    nobodyNow: 'Nobody may be called at this hour.',
    nextAt: 'The next may be called from {when}, Paris time.',
    openings: 'When people may be called',
    opensAt: 'From (Paris time)',
    atOnce: 'now',
    people: 'People',
    appointments: {
      one: '{n} person has agreed to an exact time; it is {when}.',
      other: '{n} people have agreed to exact times; the first is {when}.',
    },
    paused: 'The campaign is paused: nobody is called until somebody resumes it.',
    begin: 'Take the next person',
    goOn: 'Back to the person before you',
    busy: 'Looking for the next person…',
    done: 'Calls so far',
    made: { one: '{n} call made', other: '{n} calls made' },
  },
  outcomes: {
    reached: 'Reached',
    not_reached: 'Not reached',
    call_back: 'To be called again',
    objected: 'Objected',
    wrong_number: 'Wrong number',
    returned: 'Given back without a call',
    withheld: 'Held back at the last look',
    unknown: 'Never said how it ended',
    open: 'On an agent’s page',
  },
  nobody: {
    word: 'Nobody to call now',
    sentence: 'Whoever is left must wait for their hours or for the next attempt. The list says from when.',
  },
  withheld: {
    word: 'Not called',
    sentence: 'At the last look the law no longer allowed this call. The person was taken off your page.',
  },
  recorded: {
    reached: 'Noted: reached.',
    not_reached: 'Noted: not reached. Aval tries again within the hours and the limit.',
    call_back: 'Noted: the appointment is kept.',
    objected: 'Noted: objected. It holds from now on.',
    wrong_number: 'Noted: wrong number. Nobody is called on it again.',
  },
  call: {
    title: 'Call {name}',
    about: '{campaign}, for {advertiser}',
    clock: 'Where they are it is {time} ({zone}).',
    until: 'May be called until {time} there.',
    appointment: 'Asked to be called at {when}.',
    tries: {
      first: 'First call of this campaign.',
      more: 'Called {n} times before.',
      of: 'At most {most} calls in {days} days.',
    },
    kept: 'Kept for you until {time}.',
    check: 'The number appears when you begin. Aval looks a last time whether this person may be called.',
    start: 'Show the number and call',
    starting: 'Looking a last time…',
    giveBack: 'Give back and stop',
    dial: 'Call {number}',
    script: 'What to say',
    opening: 'Say this first, in these words',
    follows: 'Then',
    closing: 'Throughout',
    inLanguage: 'In French, the language of this person',
    came: 'How did the call end?',
    keys: 'Keys 1 to 4, while the focus is on this part.',
    reached: 'Reached',
    notReached: 'Not reached',
    wrong: 'Wrong number',
    objected: 'Objects to calls',
    objectedHelp: 'At once and for good: no more calls from {advertiser}.',
    callBack: {
      title: 'Asked to be called again',
      day: 'Day',
      time: 'Time',
      zone: '(their clock, {zone})',
      help: 'Only an exact day and time that the person agreed to in this call. It may lie outside the usual hours.',
      button: 'Keep the appointment',
    },
    faults: {
      day: 'Give a day that is to come, within two months.',
      time: 'Give a time at which the law lets this person be called.',
    },
    last: 'After your answer, the next person appears.',
  },
  card: {
    title: 'Calls',
    lead: 'Agents call from the desk, one person at a time.',
    attempts: { one: '{n} attempt so far', other: '{n} attempts so far' },
    toDesk: 'Go to the calls',
    outcome: 'How turns ended',
    calls: 'Number',
    none: 'Nobody has been called yet.',
  },
};

const fr: CallsText = {
  title: 'Appels',
  lead: 'Une personne à la fois. Avant de montrer un numéro, Aval regarde le droit, les heures et ce que chacun a dit.',
  none: {
    title: 'Il n’y a personne à appeler',
    help: 'Une campagne par téléphone apparaît ici à son heure, une fois approuvée et programmée.',
  },
  list: {
    now: {
      one: '{n} personne peut être appelée maintenant',
      other: '{n} personnes peuvent être appelées maintenant',
    },
    nobodyNow: 'Personne ne peut être appelé à cette heure.',
    nextAt: 'Les prochaines pourront l’être à partir du {when}, heure de Paris.',
    openings: 'Quand appeler',
    opensAt: 'À partir de (heure de Paris)',
    atOnce: 'maintenant',
    people: 'Personnes',
    appointments: {
      one: '{n} personne a convenu d’une heure précise : {when}.',
      other: '{n} personnes ont convenu d’une heure précise ; la première : {when}.',
    },
    paused: 'La campagne est en pause : personne n’est appelé avant sa reprise.',
    begin: 'Prendre la personne suivante',
    goOn: 'Revenir à la personne en cours',
    busy: 'Recherche de la personne suivante…',
    done: 'Appels jusqu’ici',
    made: { one: '{n} appel passé', other: '{n} appels passés' },
  },
  outcomes: {
    reached: 'Jointes',
    not_reached: 'Non jointes',
    call_back: 'À rappeler',
    objected: 'Opposées aux appels',
    wrong_number: 'Faux numéros',
    returned: 'Rendues sans appel',
    withheld: 'Retenues à la dernière vérification',
    unknown: 'Sans réponse de l’agent',
    open: 'Sur la page d’un agent',
  },
  nobody: {
    word: 'Personne à appeler maintenant',
    sentence:
      'Celles et ceux qui restent doivent attendre leurs heures ou la prochaine tentative. La liste dit à partir de quand.',
  },
  withheld: {
    word: 'Pas d’appel',
    sentence:
      'À la dernière vérification, le droit ne permettait plus cet appel. La personne a été retirée de votre page.',
  },
  recorded: {
    reached: 'C’est noté : personne jointe.',
    not_reached: 'C’est noté : personne non jointe. Aval réessaiera dans les heures et la limite permises.',
    call_back: 'C’est noté : le rendez-vous sera tenu.',
    objected: 'C’est noté : opposition. Elle vaut dès maintenant.',
    wrong_number: 'C’est noté : faux numéro. Personne n’y sera plus appelé.',
  },
  call: {
    title: 'Appeler {name}',
    about: '{campaign}, pour {advertiser}',
    clock: 'Chez cette personne, il est {time} ({zone}).',
    until: 'On peut l’appeler jusqu’à {time}, heure locale.',
    appointment: 'A demandé à être appelée le {when}.',
    tries: {
      first: 'Premier appel de cette campagne.',
      more: 'Déjà appelée {n} fois.',
      of: 'Au plus {most} appels en {days} jours.',
    },
    kept: 'Réservée pour vous jusqu’à {time}.',
    check: 'Le numéro apparaît quand vous commencez. Aval vérifie une dernière fois que l’appel est permis.',
    start: 'Montrer le numéro et appeler',
    starting: 'Dernière vérification…',
    giveBack: 'Rendre la personne et arrêter',
    dial: 'Appeler le {number}',
    script: 'Ce qu’il faut dire',
    opening: 'À dire d’abord, en ces termes',
    follows: 'Ensuite',
    closing: 'Tout au long de l’appel',
    inLanguage: 'En anglais, la langue de cette personne',
    came: 'Comment l’appel s’est-il terminé ?',
    keys: 'Touches 1 à 4, quand cette partie a le focus.',
    reached: 'Personne jointe',
    notReached: 'Pas de réponse',
    wrong: 'Faux numéro',
    objected: 'S’oppose aux appels',
    objectedHelp: 'Aussitôt et durablement : plus aucun appel de {advertiser}.',
    callBack: {
      title: 'Demande à être rappelée',
      day: 'Date',
      time: 'Heure',
      zone: '(son heure, {zone})',
      help: 'Seulement une date et une heure précises, convenues pendant cet appel. Elles peuvent se trouver hors des heures habituelles.',
      button: 'Noter le rendez-vous',
    },
    faults: {
      day: 'Indiquez une date à venir, dans les deux mois.',
      time: 'Indiquez une heure à laquelle le droit permet de l’appeler.',
    },
    last: 'Après votre réponse, la personne suivante apparaît.',
  },
  card: {
    title: 'Appels',
    lead: 'Les agents appellent depuis la page des appels, une personne à la fois.',
    attempts: { one: '{n} tentative jusqu’ici', other: '{n} tentatives jusqu’ici' },
    toDesk: 'Aller aux appels',
    outcome: 'Issue',
    calls: 'Nombre',
    none: 'Personne n’a encore été appelé.',
  },
};

export const callsText: Record<Locale, CallsText> = { fr, en };
