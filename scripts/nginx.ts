import { existsSync } from 'node:fs';
import { debianWays, installed } from './debian.ts';

/** The module that deploy/nginx.conf needs, where Debian puts it. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** An nginx that can run deploy/nginx.conf and is already there. */
export function findNginx(): string | undefined {
  return existsSync(brotliModule) ? ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path)) : undefined;
}

/** Finds an nginx or installs the packages of Debian; says so when neither goes, for the tests of the server are skipped then. */
export function installNginx(): void {
  const found = installed('nginx', findNginx, debianWays('nginx-light', 'libnginx-mod-http-brotli-static'));
  if (!found) console.log('NO NGINX: deploy/nginx.conf is not tested. Install nginx-light and libnginx-mod-http-brotli-static.');
}
