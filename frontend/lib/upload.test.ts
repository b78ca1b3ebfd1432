import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { upload } from './upload';

const CHUNK = 1024 * 1024;
const PATH = '/files/uploads/1';
const TUS = { 'Tus-Resumable': '1.0.0' };

/** A server that keeps what arrives, behind a network of which each fault is used once, in order. */
type Fault = (answer: () => Promise<Response>) => Promise<Response>;

const lostRequest: Fault = () => Promise.reject(new TypeError('Failed to fetch'));
const lostAnswer: Fault = async (answer) => {
  await answer();
  throw new TypeError('Failed to fetch');
};
const captivePortal: Fault = () =>
  Promise.resolve(
    new Response('<html>Welcome to our hotel</html>', { headers: { 'Content-Type': 'text/html' } }),
  );
const gatewayAway: Fault = () => Promise.resolve(new Response('<html>502</html>', { status: 502 }));

let received: Buffer;
let requests: string[];
let faults: Fault[];
const waits: number[] = [];

beforeEach(() => {
  received = Buffer.alloc(0);
  requests = [];
  faults = [];
  waits.length = 0;
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    requests.push(init.method ?? 'GET');
    const fault = init.method === 'PATCH' ? faults.shift() : undefined;
    return fault ? fault(() => serve(url, init)) : serve(url, init);
  });
});

afterEach(() => vi.unstubAllGlobals());

async function serve(_url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  switch (init.method) {
    case 'POST':
      return new Response(null, { status: 201, headers: { ...TUS, Location: PATH } });
    case 'HEAD':
      return new Response(null, { headers: { ...TUS, 'Upload-Offset': String(received.length) } });
    case 'PATCH': {
      const isRight = Number(headers.get('Upload-Offset')) === received.length;
      if (isRight) received = Buffer.concat([received, await bytes(init.body as Blob)]);
      const answer = { ...TUS, 'Upload-Offset': String(received.length) };
      return new Response(null, { status: isRight ? 204 : 409, headers: answer });
    }
    case 'DELETE':
      return new Response(null, { status: 204, headers: TUS });
    default:
      return Response.json({ id: '1' }, { headers: TUS });
  }
}

function bytes(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
}

const content = Uint8Array.from({ length: 2 * CHUNK + 10 }, (_, index) => index % 251);
const file = () => new File([content], '报告.pdf');
const wait = (milliseconds: number) => {
  waits.push(milliseconds);
  return Promise.resolve();
};

test('sends a file in chunks and tells how far it is', async () => {
  const told: number[] = [];
  expect(await upload(file(), { wait, onProgress: (done) => told.push(done) })).toEqual({ id: '1' });
  expect(received.equals(content)).toBe(true);
  expect(requests).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH', 'GET']);
  expect(told).toEqual([CHUNK / content.length, (2 * CHUNK) / content.length, 1]);
});

test('goes on where it was after every kind of cut', async () => {
  faults = [lostRequest, captivePortal, gatewayAway, lostAnswer, lostAnswer];
  await upload(file(), { wait });
  expect(received.equals(content)).toBe(true);
  expect(requests.filter((method) => method === 'HEAD')).toHaveLength(5);
});

test('waits longer each time, and says so in the end', async () => {
  faults = Array.from({ length: 20 }, () => lostRequest);
  await expect(upload(file(), { wait })).rejects.toMatchObject({ code: 'NETWORK' });
  expect(waits).toHaveLength(8);
  waits.forEach((waited, index) => {
    const most = Math.min(15_000, 500 * 2 ** index);
    expect(waited).toBeGreaterThanOrEqual(most / 2);
    expect(waited).toBeLessThanOrEqual(most);
  });
});

test('says at once what the server refuses', async () => {
  faults = [
    () => Promise.resolve(Response.json({ code: 'TYPE_NOT_ALLOWED' }, { status: 422, headers: TUS })),
  ];
  await expect(upload(file(), { wait })).rejects.toMatchObject({ code: 'TYPE_NOT_ALLOWED' });
  expect(waits).toEqual([]);
});

test('gives the upload up when it is cancelled', async () => {
  const cancel = new AbortController();
  const sent = upload(file(), { wait, signal: cancel.signal, onProgress: () => cancel.abort() });
  await expect(sent).rejects.toThrow();
  expect(requests).toEqual(['POST', 'PATCH', 'DELETE']);
});
