// What the commands derive from the environment before the application reads it. The application checks every
// setting itself (lib/env.ts); here is only what must be known, or invented, before it can start.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeDataDir, Refusal, root } from './project.mjs';

/**
 * The settings that do not need a database yet.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ port: number, appUrl: string, dataDir: string, embedded: boolean }}
 */
export function readSettings(env = process.env) {
  const port = env.PORT ? Number(env.PORT) : 3000;
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT must be a whole number from 1 to 65535, and it is "${env.PORT}".`);
  }
  return {
    port,
    appUrl: env.APP_URL || `http://localhost:${port}`,
    dataDir: path.resolve(root, env.AVAL_DATA_DIR || '.aval'),
    embedded: !env.DATABASE_URL,
  };
}

/**
 * The environment of the application's processes.
 *
 * @param {ReturnType<typeof readSettings>} settings
 * @param {string} databaseUrl
 */
export function applicationEnvironment(settings, databaseUrl, env = process.env) {
  const secret = env.AVAL_SECRET || keptSecret(settings);
  return {
    ...env,
    PORT: String(settings.port),
    APP_URL: settings.appUrl,
    DATABASE_URL: databaseUrl,
    AVAL_DATA_DIR: settings.dataDir,
    AVAL_PLACE: placeOf(settings, databaseUrl),
    AVAL_SECRET: secret,
    AVAL_DEMO: env.AVAL_DEMO || (settings.embedded ? '1' : '0'),
    AUTH_URL: settings.appUrl,
    AUTH_SECRET: derive(secret, 'aval auth'),
    AUTH_TRUST_HOST: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/**
 * What tells a database from its copy where its own numbers do not: the folder of the embedded one, which a copy does not share, or
 * the address of another. Messages leave from where somebody armed it, and nowhere else.
 */
function placeOf({ dataDir, embedded }, databaseUrl) {
  if (!embedded) {
    const { hostname, port, pathname } = new URL(databaseUrl);
    return `${hostname}:${port || 5432}${pathname}`;
  }
  const note = path.join(dataDir, 'postgres-location');
  const cluster = fs.existsSync(note) ? fs.readFileSync(note, 'utf8').trim() : path.join(dataDir, 'postgres');
  const { ino, birthtimeMs } = fs.statSync(cluster, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? '' : `folder ${ino} ${Math.floor(birthtimeMs)}`;
}

/** Refuses early, before minutes of installing and building, what would be refused after them. */
export function requireSecret(settings, env = process.env) {
  if (settings.embedded || env.AVAL_SECRET) return;
  throw new Refusal(
    'AVAL_SECRET must be set when DATABASE_URL is: a long random text, the same on every machine, kept as long as ' +
      'the database. For example: AVAL_SECRET=$(openssl rand -base64 32)',
  );
}

function keptSecret(settings) {
  requireSecret(settings);
  return keptRandom(path.join(settings.dataDir, 'secret'));
}

/** A random text kept in a file that only its owner reads; made the first time. */
export function keptRandom(file) {
  makeDataDir(path.dirname(file));
  const fresh = `${file}.${process.pid}`;
  if (!fs.existsSync(file)) {
    fs.writeFileSync(fresh, crypto.randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      // Linking fails where another process was quicker, and never shows half a file.
      fs.linkSync(fresh, file);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(fresh, { force: true });
    }
  }
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'EACCES') throw error;
    throw new Refusal(
      `${file} belongs to another user. Start as that user again, or set AVAL_DATA_DIR elsewhere.`,
    );
  }
}

const derive = (secret, info) =>
  Buffer.from(crypto.hkdfSync('sha256', secret, '', info, 32)).toString('base64url');
