import {
  createServer,
  request,
  type ClientRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * What happens to a request on its way. `CUT`: it gets nowhere. `CUT_AFTER_BYTES`: the server gets a part of it. `DROPPED`: the server
 * has done it, and nobody hears of it. `PORTAL`: a hotel's page instead of an answer. `LATE`: it takes two seconds longer.
 */
export type Fault = 'CUT' | 'CUT_AFTER_BYTES' | 'DROPPED' | 'PORTAL' | 'LATE';

const PASSED_BYTES = 300;
const LATENESS = 2000;

/** By these an answer may come compressed or as unchanged; what is to be changed must come whole. */
const VARIES = new Set(['accept-encoding', 'if-none-match', 'if-modified-since']);

/** A file that the build names by its content, on the disk and wherever another names it. */
const BUILT = /(-[\w-]{8})\.(js|css|html)\b/g;
const BUILT_PATH = /^\/VAADIN\/build\/.*-[\w-]{8}\.(js|css|html)$/;
const NEXT = '.next';

/**
 * A network that can be made to fail: the browser's proxy for all that it asks of the server. Faults come one a request, to those
 * whose path they are for; everything else passes.
 */
export class FaultProxy {
  private readonly coming: Fault[] = [];
  private isNext = false;
  private faulty = /^$/;

  private constructor(private readonly server: Server) {
    server.on('request', (asked, answer) => void this.pass(asked, answer));
    // What the test itself asks for.
    server.on('connect', ({ url }, socket) => tunnel(url!, socket));
  }

  static async open(): Promise<FaultProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new FaultProxy(server);
  }

  get address() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The next requests with such a path fail, one after the other. */
  next(path: RegExp, ...faults: Fault[]) {
    this.faulty = path;
    this.coming.push(...faults);
  }

  get isDone() {
    return this.coming.length === 0;
  }

  /** From now on the server is of the next release: every file that the build names has another name, and those of the old names are gone. */
  release() {
    this.isNext = true;
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse) {
    const { pathname } = new URL(asked.url!);
    const fault = this.faulty.test(pathname) ? this.coming.shift() : undefined;
    if (fault === 'CUT') {
      asked.destroy();
      return;
    }
    if (fault === 'PORTAL') {
      answer.writeHead(200, { 'content-type': 'text/html' }).end('<html>欢迎使用无线网络</html>');
      return;
    }
    if (fault === 'LATE') {
      await new Promise((resolve) => setTimeout(resolve, LATENESS));
    }
    if (this.isNext && BUILT_PATH.test(pathname)) {
      answer.writeHead(404).end();
      return;
    }
    const onward = this.onward(asked, answer, (said) => this.tell(said, answer, fault));
    if (fault === 'CUT_AFTER_BYTES') {
      cutAfter(asked, onward);
    } else {
      asked.pipe(onward);
    }
  }

  private onward(asked: IncomingMessage, answer: ServerResponse, tell: (said: IncomingMessage) => void) {
    const { method } = asked;
    const headers = Object.entries(asked.headers).filter(([name]) => !this.isNext || !VARIES.has(name));
    const address = this.isNext ? asked.url!.replace(NEXT, '') : asked.url!;
    const onward = request(address, { method, headers: Object.fromEntries(headers) }, tell);
    onward.on('error', () => answer.destroy());
    return onward;
  }

  private async tell(said: IncomingMessage, answer: ServerResponse, fault?: Fault) {
    const isText = /javascript|css|html/.test(said.headers['content-type'] ?? '');
    if (fault !== 'DROPPED' && !(this.isNext && isText)) {
      answer.writeHead(said.statusCode!, said.headers);
      said.pipe(answer);
      return;
    }
    const present = Buffer.concat(await said.toArray()).toString();
    if (fault === 'DROPPED') {
      answer.destroy();
      return;
    }
    // The length is another's, and it is no longer told in pieces.
    const headers = Object.entries(said.headers).filter(
      ([name]) => name !== 'content-length' && name !== 'transfer-encoding',
    );
    answer
      .writeHead(said.statusCode!, Object.fromEntries(headers))
      .end(present.replaceAll(BUILT, `$1${NEXT}.$2`));
  }
}

/** Lets the first bytes through, so that the server has something of it, and then nothing more in either direction. */
function cutAfter(asked: IncomingMessage, onward: ClientRequest) {
  let passed = 0;
  asked.on('data', (bytes: Buffer) => {
    const part = bytes.subarray(0, Math.max(0, PASSED_BYTES - passed));
    passed += bytes.length;
    onward.write(part);
    if (passed >= PASSED_BYTES) {
      // Time for the server to take what came.
      setTimeout(() => {
        onward.destroy();
        asked.destroy();
      }, 200);
    }
  });
  asked.on('end', () => passed < PASSED_BYTES && onward.end());
}

function tunnel(address: string, socket: Duplex) {
  const [host, port] = address.split(':');
  const onward = connect(Number(port), host, () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
}
