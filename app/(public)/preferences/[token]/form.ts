const YES = /^yes\.(\d{1,10})\.(\d{1,10})\.([a-z_]{1,20})$/;

/** What one of the page's forms holds, as `actOnPreferences` takes it; whether it makes sense is its schema's to say. */
export function readAction(form: FormData): Record<string, unknown> {
  const action: Record<string, unknown> = {};
  const yes: Record<string, unknown>[] = [];
  for (const [name, value] of form) {
    const [, advertiser, purpose, channel] = YES.exec(name) ?? [];
    if (advertiser === undefined) action[name] = value;
    else yes.push({ advertiser, purpose, channel, wording: value });
  }
  return yes.length > 0 ? { ...action, yes } : action;
}
