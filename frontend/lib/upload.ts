import { csrfToken, HttpRefusal, parsed } from './http';
import { signalSignedOut } from './session';

/** What it is uploaded for; the server decides by it how large and of what kind it may be. */
type FilePurpose = 'EVIDENCE' | 'IMPORT' | 'PHOTO';

type Options = Readonly<{
  purpose?: FilePurpose;
  /** Chosen here, where the same upload may be begun again after the page was closed. */
  id?: string;
  /** In hexadecimal digits: the server takes no other bytes. */
  sha256?: string;
  /** What else every request of it says. */
  headers?: Record<string, string>;
  /** After so many in a row it gives up. */
  mostFailures?: number;
  /** How far it is, from 0 to 1. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
  /** In tests: how time passes. */
  wait?: (milliseconds: number) => Promise<void>;
}>;

const UPLOADS = '/files/uploads';
const CHUNK_BYTES = 1024 * 1024;
const MOST_FAILURES = 8;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
const TUS = { 'Tus-Resumable': '1.0.0' };

/**
 * Sends a file in chunks by tus 1.0. After a cut it waits, asks how much has arrived, and goes on from there.
 *
 * @throws HttpRefusal when the server refuses it, or `NETWORK` after many failures without a chunk getting through
 */
export async function upload<T>(file: File, options: Options = {}): Promise<T> {
  const { onProgress, signal } = options;
  const persist = <R>(attempt: () => Promise<R>) => untilItGetsThrough(attempt, options);
  const path = await persist(() => begin(file, options));
  try {
    let offset = options.id ? await persist(() => arrived(path, options)) : 0;
    while (offset < file.size) {
      let isFirst = true;
      offset = await persist(async () => {
        const from = isFirst ? offset : await arrived(path, options);
        isFirst = false;
        return from < file.size ? sendChunk(path, file, from, options) : from;
      });
      onProgress?.(offset / file.size);
    }
    return await persist(() => result<T>(path, options));
  } catch (e) {
    if (signal?.aborted) {
      giveUp(path, options);
    }
    throw e;
  }
}

async function begin(file: File, { purpose = 'EVIDENCE', id, sha256, ...options }: Options): Promise<string> {
  const told = Object.entries({ filename: file.name, purpose, id, sha256 })
    .filter(([, value]) => value)
    .map(([key, value]) => `${key} ${base64(String(value))}`);
  const headers = { 'Upload-Length': String(file.size), 'Upload-Metadata': told.join(',') };
  const answer = await tus(UPLOADS, { method: 'POST', headers }, options);
  return answer.headers.get('Location') ?? cut();
}

/** Where it goes on. */
async function sendChunk(path: string, file: File, from: number, options: Options): Promise<number> {
  const headers = { 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' };
  const body = file.slice(from, from + CHUNK_BYTES);
  const answer = await fetchOrCut(path, { method: 'PATCH', headers, body }, options);
  // It goes on elsewhere: what an earlier attempt sent has arrived, though its answer was lost.
  if (answer.status !== 409 || !answer.headers.has('Upload-Offset')) {
    await check(answer);
  }
  return offsetOf(answer);
}

/** How much has arrived, asked after a cut: a chunk that did is not sent twice over a network that is bad already. */
async function arrived(path: string, options: Options): Promise<number> {
  return offsetOf(await tus(path, { method: 'HEAD' }, options));
}

async function result<T>(path: string, options: Options): Promise<T> {
  const answer = await tus(path, {}, options);
  const body = parsed(await answer.text());
  return body.id ? (body as T) : cut();
}

/** Nobody waits for the answer; what is not told now expires. */
function giveUp(path: string, { headers }: Options) {
  void fetchOrCut(path, { method: 'DELETE' }, { headers }).catch(() => undefined);
}

async function tus(path: string, init: RequestInit, options: Options): Promise<Response> {
  const answer = await fetchOrCut(path, init, options);
  await check(answer);
  return answer;
}

async function fetchOrCut(path: string, init: RequestInit, options: Options): Promise<Response> {
  const { signal, headers: own } = options;
  const headers = {
    Accept: 'application/json',
    'X-XSRF-TOKEN': csrfToken(),
    ...TUS,
    ...own,
    ...init.headers,
  };
  try {
    return await fetch(path, { ...init, headers, signal, redirect: 'manual' });
  } catch (e) {
    return signal?.aborted ? Promise.reject(e) : cut();
  }
}

/** A hotel's log-in page also answers 200, and a proxy answers for a server that is away: neither speaks tus. */
async function check(answer: Response) {
  const isTus = answer.headers.has('Tus-Resumable');
  if (answer.ok && isTus) {
    return;
  }
  if (answer.status === 401) {
    signalSignedOut();
  }
  const { code, correlationId } = parsed(await answer.text());
  if (answer.ok || answer.status >= 500 || (!isTus && !code)) {
    cut();
  }
  throw new HttpRefusal(answer.status, String(code ?? 'UNKNOWN'), correlationId as string | undefined);
}

function offsetOf(answer: Response): number {
  const offset = answer.headers.get('Upload-Offset');
  return offset === null ? cut() : Number(offset);
}

class Cut extends Error {}

function cut(): never {
  throw new Cut();
}

async function untilItGetsThrough<R>(
  attempt: () => Promise<R>,
  { signal, mostFailures = MOST_FAILURES, wait = sleep }: Options,
): Promise<R> {
  for (let failures = 0; ; failures++) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (e) {
      if (!(e instanceof Cut)) {
        throw e;
      }
      if (failures === mostFailures) {
        throw new HttpRefusal(0, 'NETWORK');
      }
      await wait(backOff(failures));
    }
  }
}

/** Twice as long each time, and never at the same moment as all the others that the same cut has hit. */
function backOff(failures: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures) * (0.5 + Math.random() / 2);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
