import type { Locale, ServiceMessageKind } from '@/db/vocabulary';

type Filled = { url: string; until: string; sender: string };

/** A message that answers a person's own request: plain text, as nothing in it needs more. */
export type ServiceMessageText = {
  subject: string;
  body: (filled: Filled) => string;
  sms: (url: string) => string;
};

const letter = (...parts: string[]) => parts.join('\n\n');

export const serviceMessages: Record<Locale, Record<ServiceMessageKind, ServiceMessageText>> = {
  en: {
    page_link: {
      subject: 'Your link: choose what you receive',
      body: ({ url, until, sender }) =>
        letter(
          'Hello,',
          'You asked for the link to your page. There you see what you receive and why, and change it:',
          url,
          `The link works until ${until}. If you did not ask for it, there is nothing to do: nothing has changed.`,
          sender,
        ),
      sms: (url) => `Your page, to choose what you receive: ${url}`,
    },
    records_link: {
      subject: 'Your link: your data',
      body: ({ url, until, sender }) =>
        letter(
          'Hello,',
          'With this link you take a copy of your data, correct them or have them erased:',
          url,
          `It works until ${until}. Do not pass it on. If you did not ask for it, there is nothing to do.`,
          sender,
        ),
      sms: (url) => `Your data (do not pass this link on): ${url}`,
    },
    address_link: {
      subject: 'Is this your new address?',
      body: ({ url, until, sender }) =>
        letter(
          'Hello,',
          'Somebody gave this address as their own. If it was you, say so here, and we write to you at it:',
          url,
          `The link works until ${until}. If it was not you, there is nothing to do: this address is not used.`,
          sender,
        ),
      sms: (url) => `Is this your new address? ${url}`,
    },
  },
  fr: {
    page_link: {
      subject: 'Votre lien : choisir ce que vous recevez',
      body: ({ url, until, sender }) =>
        letter(
          'Bonjour,',
          'Vous avez demandé le lien vers votre page. Vous y voyez ce que vous recevez et pourquoi, et vous le changez :',
          url,
          `Le lien fonctionne jusqu’au ${until}. Si vous n’avez rien demandé, ne faites rien : rien n’a changé.`,
          sender,
        ),
      sms: (url) => `Votre page, pour choisir ce que vous recevez : ${url}`,
    },
    records_link: {
      subject: 'Votre lien : vos données',
      body: ({ url, until, sender }) =>
        letter(
          'Bonjour,',
          'Avec ce lien, vous prenez une copie de vos données, vous les corrigez ou les faites effacer :',
          url,
          `Il fonctionne jusqu’au ${until}. Ne le transmettez à personne. Si vous n’avez rien demandé, ne faites rien.`,
          sender,
        ),
      sms: (url) => `Vos données (ne transmettez pas ce lien) : ${url}`,
    },
    address_link: {
      subject: 'Est-ce votre nouvelle adresse ?',
      body: ({ url, until, sender }) =>
        letter(
          'Bonjour,',
          'Quelqu’un a donné cette adresse comme étant la sienne. Si c’est vous, dites-le ici, et nous vous y écrirons :',
          url,
          `Le lien fonctionne jusqu’au ${until}. Si ce n’est pas vous, ne faites rien : l’adresse n’est pas utilisée.`,
          sender,
        ),
      sms: (url) => `Est-ce votre nouvelle adresse ? ${url}`,
    },
  },
};
