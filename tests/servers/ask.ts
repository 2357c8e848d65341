import { connect } from 'node:net';

/** An answer as it came. */
export interface Answer {
  /** 0 where the server closed without one. */
  status: number;
  /** Names in small letters, with all their values. */
  headers: Map<string, string[]>;
  body: Buffer;
}

function parsed(bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes
    .subarray(0, end < 0 ? 0 : end)
    .toString('latin1')
    .split('\r\n');
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const [, name, value] = /^([^:]*):\s*(.*)$/.exec(line)!;
    headers.set(name!.toLowerCase(), [...(headers.get(name!.toLowerCase()) ?? []), value!]);
  }
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: bytes.subarray(end < 0 ? bytes.length : end + 4) };
}

/**
 * Asks by a raw socket, for `fetch` mends what is wrong in an address before it sends it.
 * @param origin of the server, or the socket it listens on
 * @param text what is sent, whole, in Latin 1
 */
export function ask(origin: string | { path: string }, text: string): Promise<Answer> {
  const place = typeof origin === 'string' ? { host: new URL(origin).hostname, port: Number(new URL(origin).port) } : origin;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(place, () => socket.write(text, 'latin1'));
    socket.setTimeout(15_000, () => socket.destroy(new Error(`no answer to ${text.slice(0, 80)}`)));
    socket.on('data', (chunk: Buffer) => void chunks.push(chunk));
    // A server that refuses what is too long may reset the connection behind its answer.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (!['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) reject(error);
    });
    socket.on('close', () => resolve(parsed(Buffer.concat(chunks))));
  });
}

/** A request line with the headers that every request has, and others. */
export const request = (line: string, headers: readonly string[] = []): string =>
  [`${line} HTTP/1.1`, 'Host: portal.test', 'Connection: close', ...headers, '', ''].join('\r\n');
