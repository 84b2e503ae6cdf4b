/** What one check found: `well` names what was looked at; otherwise what is wrong, and what to do about it. */
export type Finding = { well: string } | { what: string; remedy: string };
