import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliModule, findNginx } from '../../scripts/nginx.ts';

/** An nginx that serves the built site with the configuration of deploy/. */
export interface Nginx {
  origin: string;
  /** What it has written since it was last asked, line by line, of accesses and of errors. */
  written(): string[];
  stop(): Promise<void>;
}

/** The place of the host in deploy/nginx.conf is taken by that of the test: nothing else is changed. @throws when a line is missing */
function placed(configuration: string, lines: Record<string, string>): string {
  for (const [from, to] of Object.entries(lines)) {
    if (configuration.split(from).length !== 2) throw new Error(`deploy/nginx.conf: not once: ${from}`);
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

/** @throws when it does not start, with what it says */
export async function startNginx(): Promise<Nginx> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const folder = resolve(`test-results/nginx-${port}`);
  const logs = [`${folder}/access.log`, `${folder}/error.log`];
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/portal.conf`,
    placed(readFileSync('deploy/nginx.conf', 'utf8'), {
      'listen 80;': `listen 127.0.0.1:${port};`,
      'root /srv/portal/dist;': `root ${resolve(process.env.PORTAL_OUT ?? 'dist')};`,
      'access_log /var/log/nginx/portal.log': `access_log ${logs[0]}`,
    }),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  writeFileSync(
    `${folder}/nginx.conf`,
    `load_module ${brotliModule}; ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; daemon off;
     pid ${folder}/pid; error_log ${logs[1]}; events {} http { access_log off; ${temporary.join(' ')} include ${folder}/portal.conf; }`,
  );
  const server = spawn(findNginx()!, ['-p', folder, '-c', `${folder}/nginx.conf`], { stdio: ['ignore', 'inherit', 'inherit'] });
  for (let tries = 0; !(await fetch(`${origin}/favicon.svg`).catch(() => undefined)); tries += 1) {
    if (tries > 50 || server.exitCode !== null) throw new Error(`nginx does not start: ${readFileSync(logs[1]!, 'utf8')}`);
    await wait(100);
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
      server.kill('SIGQUIT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}
