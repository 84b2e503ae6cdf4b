import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** What the staff are told while the database may not send. */
export type ArmingText = {
  word: string;
  sentence: string;
  waiting: Counted;
  nothingWaits: string;
  administrator: string;
  question: string;
  reasons: Record<'restored' | 'moved', { label: string; hint: string }>;
  button: string;
  busy: string;
};

const en: ArmingText = {
  word: 'Nothing is sent from here',
  sentence:
    'This database was restored, copied or moved. So that nobody gets a message twice, it sends nothing until an administrator says so.',
  waiting: {
    one: '{n} message is waiting.',
    other: '{n} messages are waiting.',
  },
  nothingWaits: 'No message is waiting.',
  administrator: 'Ask an administrator.',
  question: 'Which is it?',
  reasons: {
    restored: {
      label: 'It was restored from a backup',
      hint: 'The messages that are waiting may have left since the backup. They become uncertain, and are sent only if somebody chooses to.',
    },
    moved: {
      label: 'It is the database at work, moved or taken over with nothing lost',
      hint: 'The messages that are waiting go out. Make sure that the old place sends nothing any more.',
    },
  },
  button: 'Let this database send',
  busy: 'One moment…',
};

const fr: ArmingText = {
  word: 'Rien ne part d’ici',
  sentence:
    'Cette base de données a été restaurée, copiée ou déplacée. Pour que personne ne reçoive un message deux fois, elle n’envoie rien tant que l’administration ne l’a pas décidé.',
  waiting: {
    one: '{n} message attend.',
    other: '{n} messages attendent.',
  },
  nothingWaits: 'Aucun message n’attend.',
  administrator: 'Adressez-vous à l’administration.',
  question: 'De quoi s’agit-il ?',
  reasons: {
    restored: {
      label: 'Elle a été restaurée à partir d’une sauvegarde',
      hint: 'Les messages en attente sont peut-être partis depuis la sauvegarde. Ils deviennent incertains, et ne partent que si quelqu’un le choisit.',
    },
    moved: {
      label: 'C’est la base en service, déplacée ou reprise sans aucune perte',
      hint: 'Les messages en attente partent. Assurez-vous que l’ancien emplacement n’envoie plus rien.',
    },
  },
  button: 'Autoriser cette base à envoyer',
  busy: 'Un instant…',
};

export const armingText: Record<Locale, ArmingText> = { fr, en };
