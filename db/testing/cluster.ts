import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startThrowAwayPostgres } from '../../bin/throw-away-postgres.mjs';
import { migrateDatabase } from '../migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the cluster that test databases are made in; its owner may create others. */
    clusterUrl: string;
    /** The migrated database that each test database is a copy of. */
    templateName: string;
  }
}

/**
 * Makes sure of a cluster and migrates one template database in it, once for all database tests. `npm test` brings
 * its own cluster (TEST_CLUSTER_URL); when vitest is run alone one is started here and thrown away at the end.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_CLUSTER_URL'];
  const own = given ? undefined : await startThrowAwayPostgres();
  const clusterUrl = given ?? own?.url ?? '';
  const templateName = `template_${process.pid}`;
  try {
    await runAsOwner(clusterUrl, `create database "${templateName}"`);
    await migrateDatabase(databaseUrl(clusterUrl, templateName));
  } catch (error) {
    await own?.remove();
    throw error;
  }
  project.provide('clusterUrl', clusterUrl);
  project.provide('templateName', templateName);
  return async () => {
    if (own) await own.remove();
    else await runAsOwner(clusterUrl, `drop database if exists "${templateName}" with (force)`);
  };
}

/** The address of another database of the same cluster. */
export function databaseUrl(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs one statement that no transaction may hold, such as the making of a database. */
export async function runAsOwner(url: string, statement: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end();
  }
}
