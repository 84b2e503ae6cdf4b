/** Once in each web server, before it answers anything: it tells the database of the spool that it may write to. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env['NEXT_PHASE'] === 'phase-production-build')
    return;
  const [{ watchSpool }, { drainSpool }] = await Promise.all([
    import('./lib/spool/watch'),
    import('./lib/preferences/drain'),
  ]);
  watchSpool(drainSpool);
}
