const names = `
  Adèle Agathe Alice Amandine Anaïs Anne Aurélie Aya Béatrice Brigitte Camille Catherine Céline Chantal Chloé
  Claire Delphine Élise Emma Fatima Florence Françoise Inès Isabelle Jade Jeanne Julie Juliette Laure Léa Louise
  Manon Margaux Marie Martine Mathilde Monique Nadia Nathalie Nicole Pauline Sandrine Sarah Sophie Yasmine
  Adrien Alain Alexandre Antoine Arthur Baptiste Bernard Bruno Christophe Damien Daniel David Éric Étienne
  Fabrice François Gabriel Gérard Guillaume Hugo Jacques Jean Jules Julien Karim Laurent Louis Lucas Mathieu
  Mehdi Michel Nicolas Olivier Pascal Paul Philippe Pierre Raphaël Romain Sébastien Stéphane Thomas Vincent
  Xavier Yann Youssef`;

/** First names that are common in France, of all ages: what the file of a shop looks like. */
export const firstNames: readonly string[] = names.trim().split(/\s+/);
