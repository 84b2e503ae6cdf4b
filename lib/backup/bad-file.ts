/** A backup, or the place for one, that cannot be used; the message says why, for the person at the keyboard. */
export class BadFile extends Error {}
