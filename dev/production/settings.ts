import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Settings } from './compose-environment.js';

/** The file that stands for `.env` beside docker-compose.yml, and what it holds. */
export type SettingsFile = { readonly file: string; readonly settings: Settings };

/** Reads the settings of this home; at its first start each secret is made, and only its owner can read it. */
export function settingsIn(home: string): SettingsFile {
  const file = join(home, 'settings.env');
  if (!existsSync(file)) {
    const lines = Object.entries(newSettings(home)).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(file, lines.join(''), { mode: 0o600, flag: 'wx' });
  }
  return { file, settings: parseEnv(readFileSync(file, 'utf8')) };
}

function newSettings(home: string): Readonly<Record<string, string>> {
  const secret = () => randomBytes(24).toString('hex');
  return {
    POSTGRES_PASSWORD: secret(),
    DONDOC_METRICS_TOKEN: secret(),
    DONDOC_PAYLOAD_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    DONDOC_AUDIT_KEY: join(home, 'audit', 'checkpoint-key.pem'),
    DONDOC_AUDIT_RING: join(home, 'audit', 'keys.json'),
    DONDOC_AUDIT_COPIES: join(home, 'audit', 'copies'),
    // The proxy of this form; no other stands before it.
    DONDOC_PROXIES: '1',
    SMTP_FROM: "'Đôn đốc <don-doc@localhost.example>'",
  };
}
