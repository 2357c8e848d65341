import { writeFileSync } from 'node:fs';
import { caddyfile } from './caddy.ts';
import { headersFile, redirectsFile } from './hosts.ts';
import { nginxMain } from './nginx-main.ts';
import { nginxServer } from './nginx.ts';

/** The files that servers and hosts read, by their path: made of deploy/rules.ts. */
export const configurations = (): Record<string, string> => ({
  'deploy/nginx.conf': nginxServer(),
  'deploy/nginx-main.conf': nginxMain(),
  'deploy/Caddyfile': caddyfile(),
  'public/_headers': headersFile(),
  'public/_redirects': redirectsFile(),
});

/** `npx node deploy/write.ts` writes them; tests/deploy.test.ts holds that they are written. */
if (import.meta.main) for (const [path, text] of Object.entries(configurations())) writeFileSync(path, text);
