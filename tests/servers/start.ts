import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliModule, findCaddy, findNginx } from '../../scripts/web-servers.ts';
import { siteServer } from '../../scripts/site-server.ts';

/** A server that serves a site with the configuration of deploy/. */
export interface Running {
  origin: string;
  /** What it has written since it was last asked, line by line, of accesses and of errors. */
  written(): string[];
  stop(): Promise<void>;
}

/** What of a configuration is the host's is taken by the test: nothing else is changed. @throws when a line is not there once */
function placed(path: string, lines: Record<string, string>): string {
  let configuration = readFileSync(path, 'utf8');
  for (const [from, to] of Object.entries(lines)) {
    if (configuration.split(from).length !== 2) throw new Error(`${path}: not once: ${from}`);
    configuration = configuration.replace(from, () => to);
  }
  return configuration;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a program and waits until it answers. @throws when it does not, with what it says */
async function started(
  port: number,
  folder: string,
  logs: string[],
  stopBy: NodeJS.Signals,
  [command, ...args]: string[],
  env: NodeJS.ProcessEnv,
) {
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(command!, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  for (let tries = 0; !(await fetch(`${origin}/favicon.svg`).catch(() => undefined)); tries += 1) {
    if (tries > 100 || server.exitCode !== null) throw new Error(`${command} does not start: ${said}`);
    await wait(50);
  }
  const read = logs.map(() => 0);
  return {
    origin,
    written: () =>
      logs.flatMap((log, index) => {
        const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
        return lines.slice(...[read[index], (read[index] = lines.length)]);
      }),
    stop: async () => {
      server.kill(stopBy);
      await once(server, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * nginx with both files of deploy/.
 * @param site the folder that it serves
 * @param more places of the configuration that this test changes beside those of the host
 */
export async function startNginx(site: string, more: Record<string, string> = {}): Promise<Running> {
  const port = await freePort();
  const folder = resolve(`test-results/nginx-${port}`);
  const logs = [`${folder}/access.log`, `${folder}/error.log`] as const;
  mkdirSync(folder, { recursive: true });
  const server = placed('deploy/nginx.conf', {
    'listen 80 default_server;': `listen 127.0.0.1:${port} default_server;`,
    'root /srv/portal/current;': `root ${resolve(site)};`,
    'access_log /var/log/nginx/portal.log': `access_log ${logs[0]}`,
    'error_log /var/log/nginx/portal-error.log': `error_log ${logs[1]}`,
    ...more,
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  const main = placed('deploy/nginx-main.conf', {
    'user www-data;': `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off;`,
    'worker_processes auto;': 'worker_processes 1;',
    'pid /run/nginx.pid;': `pid ${folder}/pid;`,
    'error_log /var/log/nginx/error.log crit;': `error_log ${logs[1]} crit;`,
    'include /etc/nginx/modules-enabled/*.conf;': `load_module ${brotliModule};`,
    'include /etc/nginx/conf.d/*.conf;': `${temporary.join(' ')} include ${folder}/portal.conf;`,
  });
  writeFileSync(`${folder}/portal.conf`, server);
  writeFileSync(`${folder}/nginx.conf`, main);
  return started(port, folder, [...logs], 'SIGQUIT', [findNginx()!, '-p', folder, '-c', `${folder}/nginx.conf`], {});
}

/** Caddy with deploy/Caddyfile. @param env what the operator would set beside host and folder */
export async function startCaddy(site: string, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const port = await freePort();
  const folder = resolve(`test-results/caddy-${port}`);
  mkdirSync(folder, { recursive: true });
  return started(port, folder, [], 'SIGTERM', [findCaddy()!, 'run', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile'], {
    PORTAL_HOST: `:${port}`,
    PORTAL_ROOT: resolve(site),
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    ...env,
  });
}

/** The project's own server, in a process of this one. */
export async function startOwn(site: string): Promise<Running> {
  const server = siteServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    written: () => [],
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
