/** The messages of the campaigns, in Markdown. They name no season, as the demonstration may be loaded on any day. */
export const letters = {
  workshop: {
    subject: 'Vos outils ont bien travaillé : et si on s’en occupait ?',
    body: `Bonjour {{firstName}},

Une lame émoussée arrache l’herbe au lieu de la couper, un sécateur grippé blesse les branches. À l’atelier, nous redonnons du tranchant à tout ce qui en a perdu.

## Ce mois-ci à l’atelier

- **Affûtage sans rendez-vous** le mercredi et le samedi, de 9 h à 12 h : sécateurs, cisailles, bêches.
- **Révision de tondeuse** : vidange, bougie, filtre et lame, rendue sous dix jours.
- **Le conseil de Maëlle** : un chiffon, quelques gouttes d’huile de lin, et vos manches en bois tiendront vingt ans.

Passez nous voir avec vos outils, le café est offert.

À bientôt,
l’équipe de {{advertiser}}`,
  },
  tools: {
    subject: '{{firstName}}, −20 % sur les outils qui durent',
    body: `Bonjour {{firstName}},

Nous avons choisi peu d’outils, mais de ceux qui se réparent : acier forgé, manches en frêne, pièces suivies pendant quinze ans.

**Jusqu’à dimanche, ils sont à −20 %**, en magasin et en ligne.

- La bêche forgée Ardoise : **47 €** au lieu de 59 €
- Le sécateur à lame franche Merle : **31 €** au lieu de 39 €
- La griffe à trois dents Chardon : **19 €** au lieu de 24 €

Vous en avez besoin pour votre métier ? Demandez le tarif par lots à l’accueil, dès cinq outils.

Bonnes plantations,
{{advertiser}}`,
  },
  furniture: {
    subject: 'Vente privée : une table, quatre chaises, et l’après-midi devant vous',
    body: `Bonjour {{firstName}},

La terrasse n’attend plus que vous. Pendant cinq jours, notre mobilier de jardin vous est réservé en avant-première.

- **Table Ombelle**, acacia huilé, six places : 289 € au lieu de 379 €
- **Chaise Fenouil**, acier recyclé, quatre couleurs : 59 € au lieu de 79 €
- **Bain de soleil Garance**, toile lavable : 149 € au lieu de 199 €

Tout se démonte, tout se répare, et nous reprenons l’ancien.

Au plaisir de vous revoir,
{{advertiser}}`,
  },
  insulation: {
    subject: 'Vos combles laissent-ils filer la chaleur ?',
    body: `Bonjour {{firstName}},

Un toit mal isolé perd jusqu’à un tiers de la chaleur d’une maison. Nos équipes posent laine de bois et ouate de cellulose en deux jours, avec un devis sous une semaine.

Écrivez-nous pour convenir d’une visite.

{{advertiser}}`,
  },
} as const;
