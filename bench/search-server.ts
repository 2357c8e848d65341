import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import mime from 'mime-types';
import { isText } from './weight.ts';

/** A line: how long an answer takes to begin, and how many bytes it carries a second. */
export interface Line {
  name: string;
  latency: number;
  bytesPerSecond: number;
}
export const lines: Line[] = [
  { name: 'fast', latency: 0, bytesPerSecond: Infinity },
  { name: '150 ms, 1.6 Mbit/s', latency: 150, bytesPerSecond: 200_000 },
  { name: '400 ms, 400 kbit/s', latency: 400, bytesPerSecond: 50_000 },
];

/** What was asked of the server. */
interface Sent {
  path: string;
  type: string;
  bytes: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A server that counts: bodies go out in Brotli, as one with compressed copies sends them, over a line that all answers share. */
export class CountingServer {
  readonly sent: Sent[] = [];
  line: Line = lines[0]!;
  readonly #bodies = new Map<string, { body: Buffer; type: string; encoded: boolean }>();
  #freeAt = 0;
  readonly server: Server;

  /** @param folders where addresses that begin so are looked for, the first that fits; @param made files that stand in no folder */
  constructor(folders: [prefix: string, folder: string][], made: Record<string, string> = {}) {
    this.server = createServer((request, response) => {
      void (async () => {
        const path = decodeURIComponent((request.url ?? '/').split('?')[0]!);
        const found = this.#find(path, folders, made);
        const now = performance.now();
        const bytes = found?.body.length ?? 0;
        this.#freeAt = Math.max(this.#freeAt, now + this.line.latency) + (bytes / this.line.bytesPerSecond) * 1000;
        if (this.line.latency > 0) await pause(this.#freeAt - now);
        if (!found) return void response.writeHead(404).end();
        this.sent.push({ path, type: found.type, bytes });
        response
          .writeHead(200, {
            'content-type': found.type,
            ...(found.encoded && { 'content-encoding': 'br' }),
            'cache-control': 'max-age=3600',
          })
          .end(found.body);
      })();
    });
  }

  #find(path: string, folders: [string, string][], made: Record<string, string>) {
    const known = this.#bodies.get(path);
    if (known) return known;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? ['/', ''];
    const file = join(folder, name.slice(prefix.length - 1));
    const raw = made[path] ?? (existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined);
    if (raw === undefined) return undefined;
    const type = mime.contentType(name.split('/').at(-1)!) || 'application/octet-stream';
    const plain = Buffer.from(raw);
    const encoded = isText(type);
    // What is fetched whole may be a hundred megabytes of a large site: a quality that ends within the wait is taken for it.
    const quality = plain.length > 10_000_000 ? 9 : 11;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
    const entry = { body: encoded ? brotliCompressSync(plain, { params }) : plain, type, encoded };
    this.#bodies.set(path, entry);
    return entry;
  }
}
