import type { Locale } from '@/db/vocabulary';

/** Who speaks: what every message must say of its advertiser. `country` (ISO 3166) says which envelopes they use. */
export type Identity = { name: string; legalName: string; address: string; email: string; country?: string };

const words = {
  fr: {
    from: (identity: Identity) =>
      `Ce message vous est adressé par ${identity.legalName}, ${identity.address}.`,
    write: 'Nous écrire :',
    stop: 'Ne plus recevoir ces e-mails',
    choose: 'Choisir ce que je reçois',
    why: 'Pourquoi ai-je reçu ce message ?',
    rights: 'Vous pouvez vous y opposer à tout moment, sans frais et sans vous justifier.',
  },
  en: {
    from: (identity: Identity) =>
      `This message is sent to you by ${identity.legalName}, ${identity.address}.`,
    write: 'Write to us:',
    stop: 'Stop receiving these e-mails',
    choose: 'Choose what I receive',
    why: 'Why did I receive this message?',
    rights: 'You can object at any time, free of charge and without giving a reason.',
  },
} as const satisfies Record<Locale, unknown>;

/** The foot of an e-mail in Markdown: who sends it, and the ways to object. */
export function footMarkdown(identity: Identity, locale: Locale): string {
  const said = words[locale];
  return [
    said.from(identity),
    `${said.write} <${identity.email}>`,
    said.rights,
    `[${said.stop}]({{unsubscribeUrl}}) · [${said.choose}]({{preferencesUrl}}) · [${said.why}]({{whyUrl}})`,
  ].join('\n\n');
}

/** The page around an e-mail's content: one column that every mail client shows, dark where the reader's is. */
export function frameHtml(options: { locale: Locale; title: string; body: string; foot: string }): string {
  return [
    `<!doctype html><html lang="${options.locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${options.title}</title></head>`,
    '<body style="margin:0;padding:24px 16px;font-family:Georgia,\'Times New Roman\',serif;font-size:17px;line-height:1.55">',
    '<div style="max-width:34em;margin:0 auto">',
    `<main>${options.body}</main>`,
    '<hr style="border:0;border-top:1px solid #8a857a;margin:32px 0 16px">',
    `<footer style="font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:1.5">${options.foot}</footer>`,
    '</div></body></html>',
  ].join('\n');
}
