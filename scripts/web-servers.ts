import { existsSync } from 'node:fs';
import { debianWays, installed } from './debian.ts';

/** The module that deploy/nginx.conf needs, where Debian puts it. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

const found = (name: string) =>
  ['/usr/sbin', '/usr/bin', '/usr/local/bin'].map((folder) => `${folder}/${name}`).find((path) => existsSync(path));

/** An nginx that can run deploy/nginx.conf and is already there. */
export const findNginx = (): string | undefined => (existsSync(brotliModule) ? found('nginx') : undefined);

/** A Caddy that is already there. */
export const findCaddy = (): string | undefined => found('caddy');

/** The servers of deploy/: where each is found, and the packages of Debian that bring it. */
const servers = [
  { name: 'nginx', find: findNginx, packages: ['nginx-light', 'libnginx-mod-http-brotli-static'] },
  { name: 'Caddy', find: findCaddy, packages: ['caddy'] },
];

/** Finds the servers or installs the packages of Debian; says so where neither goes, for the tests of that server are skipped then. */
export function installServers(): void {
  for (const { name, find, packages } of servers)
    if (!installed(name, find, debianWays(...packages)))
      console.log(`NO ${name.toUpperCase()}: its configuration in deploy/ is not tested. Install ${packages.join(' and ')}.`);
}
