import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** What can be done with a campaign, and what each step will do. */
export type CampaignNextText = {
  next: {
    title: string;
    check: { help: string; button: string; again: string; busy: string };
    stale: { word: string; sentence: string; scheduled: string };
    stops: string;
    nobody: string;
    ownWork: string;
    needsApprover: string;
    approve: { title: string; help: string; button: string; busy: string };
    needsMarketer: string;
    schedule: {
      title: string;
      legend: string;
      now: string;
      nowHint: string;
      later: string;
      day: string;
      time: string;
      zone: string;
      /** `{what}`: so many e-mails, letters, calls. */
      button: string;
      busy: string;
      missing: string;
    };
    scheduled: { sentence: string; soon: string; takeBack: string; takeBackHelp: string };
    pause: { button: string; help: string };
    resume: { button: string; help: string };
    cancel: { link: string };
  };
  /** Of a campaign that is aimed at nobody in particular. */
  indirect: {
    title: string;
    nobody: string;
    medium: string;
    place: string;
    notSaid: string;
    when: string;
    sent: string;
    approveHelp: string;
    approve: string;
    schedule: string;
    scheduleHelp: string;
    audience: string;
    goOn: string;
  };
  cancelPage: {
    title: string;
    before: string;
    during: Counted;
    forGood: string;
    button: string;
    busy: string;
    keep: string;
  };
};

const en: CampaignNextText = {
  next: {
    title: 'What comes next',
    check: {
      help: 'Aval asks the law about every person on record and shows who may receive this, who may not, and why.',
      button: 'Check everybody',
      again: 'Check everybody again',
      busy: 'Checking everybody…',
    },
    stale: {
      word: 'The check is out of date',
      sentence:
        'The campaign, the law or the assessment has changed since. Check everybody again before going on.',
      scheduled: 'If it stays so, the campaign goes back to draft at its hour and nothing is sent.',
    },
    stops: 'The message lacks something that the law asks for. Mend what is marked “stops” below.',
    nobody: 'Nobody may receive this campaign. The reasons below say what would have to change.',
    ownWork: 'You wrote this campaign, so somebody else has to approve it.',
    needsApprover:
      'It now waits for an approver, who finds it on their start page and approves exactly what this page shows. There is nothing else for you to do until then.',
    approve: {
      title: 'Approve',
      help: 'You approve the message and the people shown on this page. Any change to either makes your approval void.',
      button: 'Approve {what}',
      busy: 'Approving…',
    },
    needsMarketer: 'It is approved and waits for a marketer to schedule it.',
    schedule: {
      title: 'Schedule',
      legend: 'When should it go out?',
      now: 'Now',
      nowHint: 'Sending begins within seconds.',
      later: 'On a day and at a time',
      day: 'Day',
      time: 'Time',
      zone: '(Paris time)',
      button: 'Schedule {what}',
      busy: 'Scheduling…',
      missing: 'Give a day and a time, or choose “Now”.',
    },
    scheduled: {
      sentence:
        'It goes out on {when}, Paris time. Each person is decided anew at that moment and again at hand-over.',
      soon: 'Its hour has come: recipients are being fixed. This takes a moment, and needs a worker that is running.',
      takeBack: 'Take the schedule back',
      takeBackHelp:
        'To change a scheduled campaign, take its schedule back first. It then stays approved until it is changed, and can be scheduled again.',
    },
    pause: { button: 'Pause', help: 'What is in flight ends; nothing further begins until you resume.' },
    resume: { button: 'Resume', help: 'Sending goes on where it stopped. Each person is decided again.' },
    cancel: { link: 'Cancel this campaign…' },
  },
  indirect: {
    title: 'Aimed at nobody in particular',
    nobody:
      'A poster, a flyer without an address or an advertisement is seen by whoever passes. It uses nobody’s data, so it has no recipients, and none can be added.',
    medium: 'By',
    place: 'Where',
    notSaid: 'Not said',
    when: 'When',
    sent: 'Shown',
    approveHelp: 'You approve what is on this page, as it will stand in the record of what was done.',
    approve: 'Approve this campaign',
    schedule: 'Schedule this campaign',
    scheduleHelp:
      'From its first day on it stands in the record of what was done. Nothing is sent to anybody.',
    audience: 'There is nobody to choose: this campaign is aimed at nobody in particular.',
    goOn: 'Continue to the message',
  },
  cancelPage: {
    title: 'Cancel “{name}”?',
    before: 'Nothing has been sent. The campaign will stay on record as cancelled.',
    during: {
      one: '{n} person who still waits will get nothing. What is in flight ends.',
      other: '{n} people who still wait will get nothing. What is in flight ends.',
    },
    forGood: 'This cannot be taken back: to send it after all, you would write a new campaign.',
    button: 'Cancel this campaign for good',
    busy: 'Cancelling…',
    keep: 'Keep the campaign',
  },
};

const fr: CampaignNextText = {
  next: {
    title: 'La suite',
    check: {
      help: 'Aval interroge le droit pour chaque personne enregistrée et montre qui peut recevoir cette campagne, qui ne le peut pas, et pourquoi.',
      button: 'Vérifier tout le monde',
      again: 'Vérifier de nouveau tout le monde',
      busy: 'Vérification en cours…',
    },
    stale: {
      word: 'La vérification n’est plus à jour',
      sentence:
        'La campagne, le droit ou l’évaluation a changé depuis. Vérifiez de nouveau tout le monde avant de continuer.',
      scheduled: 'Si rien ne change, la campagne redeviendra un brouillon à l’heure dite et rien ne partira.',
    },
    stops:
      'Il manque au message un élément que la loi exige. Corrigez ce qui est marqué « bloquant » ci-dessous.',
    nobody: 'Personne ne peut recevoir cette campagne. Les raisons ci-dessous disent ce qui devrait changer.',
    ownWork: 'Vous êtes l’auteur de cette campagne : l’approbation revient à quelqu’un d’autre.',
    needsApprover:
      'La campagne attend maintenant une approbation. La personne qui en est chargée la trouve sur son accueil et approuve exactement ce que montre cette page. D’ici là, vous n’avez rien d’autre à faire.',
    approve: {
      title: 'Approuver',
      help: 'Vous approuvez le message et les destinataires que montre cette page. Toute modification annulera votre approbation.',
      button: 'Approuver {what}',
      busy: 'Approbation en cours…',
    },
    needsMarketer: 'La campagne est approuvée et attend d’être programmée par le marketing.',
    schedule: {
      title: 'Programmer',
      legend: 'Quand doit-elle partir ?',
      now: 'Maintenant',
      nowHint: 'L’envoi commence en quelques secondes.',
      later: 'À une date et une heure choisies',
      day: 'Date',
      time: 'Heure',
      zone: '(heure de Paris)',
      button: 'Programmer {what}',
      busy: 'Programmation en cours…',
      missing: 'Indiquez une date et une heure, ou choisissez « Maintenant ».',
    },
    scheduled: {
      sentence:
        'Elle part le {when}, heure de Paris. Chaque personne est vérifiée de nouveau à ce moment, puis une dernière fois à la remise.',
      soon: 'Son heure est venue : les destinataires sont en train d’être arrêtés. Il faut un instant, et un processus d’envoi en marche.',
      takeBack: 'Retirer la programmation',
      takeBackHelp:
        'Pour modifier une campagne programmée, retirez d’abord la programmation. Elle reste alors approuvée tant que rien ne change, et peut être programmée de nouveau.',
    },
    pause: {
      button: 'Mettre en pause',
      help: 'Les envois commencés s’achèvent ; aucun autre ne commence avant la reprise.',
    },
    resume: {
      button: 'Reprendre',
      help: 'L’envoi reprend là où il s’était arrêté. Chaque personne est vérifiée de nouveau.',
    },
    cancel: { link: 'Annuler cette campagne…' },
  },
  indirect: {
    title: 'Ne vise personne en particulier',
    nobody:
      'Une affiche, un prospectus sans adresse ou une annonce est vu de qui passe. Aucune donnée personnelle ne sert : la campagne n’a pas de destinataires, et l’on ne peut pas lui en donner.',
    medium: 'Moyen',
    place: 'Lieu',
    notSaid: 'Non précisé',
    when: 'Période',
    sent: 'Diffusée',
    approveHelp:
      'Vous approuvez ce que montre cette page, tel que cela figurera au registre de ce qui a été fait.',
    approve: 'Approuver cette campagne',
    schedule: 'Programmer cette campagne',
    scheduleHelp:
      'Dès son premier jour, elle figure au registre de ce qui a été fait. Rien n’est envoyé à personne.',
    audience: 'Il n’y a personne à choisir : cette campagne ne vise personne en particulier.',
    goOn: 'Passer au message',
  },
  cancelPage: {
    title: 'Annuler « {name} » ?',
    before: 'Rien n’a été envoyé. La campagne restera enregistrée comme annulée.',
    during: {
      one: '{n} personne encore en attente ne recevra rien. Les envois commencés s’achèvent.',
      other: '{n} personnes encore en attente ne recevront rien. Les envois commencés s’achèvent.',
    },
    forGood: 'C’est irréversible : pour envoyer malgré tout, il faudrait écrire une nouvelle campagne.',
    button: 'Annuler définitivement cette campagne',
    busy: 'Annulation en cours…',
    keep: 'Garder la campagne',
  },
};

export const campaignNextText: Record<Locale, CampaignNextText> = { fr, en };
