import type { BrowserContext, Route } from '@playwright/test';
import { Hindered } from '../../offline/server';
import type { SentCommand } from '../../offline/contract';
import { ContractServer } from '../field-server';

const HEADERS = { 'Qingshen-Field': '1' };
const TUS = { ...HEADERS, 'Tus-Resumable': '1.0.0' };

/** What may stand between a tablet and the server. The browser's own off-line mode does not hold back what is answered here: `CUT` does. */
export type Weather =
  'CLEAR' | 'CUT' | 'DROPS_ANSWERS' | 'CAPTIVE_PORTAL' | 'EXPIRED' | 'OTHER_PERSON' | 'TOO_OLD';

const REFUSALS: Partial<Record<Weather, [number, string]>> = {
  EXPIRED: [401, 'UNAUTHORIZED'],
  OTHER_PERSON: [409, 'OTHER_PERSON'],
  TOO_OLD: [426, 'CLIENT_TOO_OLD'],
};

/** The server's side of the contract, kept in this process behind a network that can be made to fail. */
export class FieldNetwork {
  weather: Weather = 'CLEAR';
  private readonly begun = new Map<string, Buffer>();

  constructor(readonly server: ContractServer) {}

  async stand(context: BrowserContext) {
    await context.route(/\/field\/(day|commands)$/, (route) => this.answer(route));
    await context.route(/\/files\/uploads/, (route) => this.upload(route));
  }

  private async answer(route: Route) {
    const [status, code] = REFUSALS[this.weather] ?? [];
    if (this.weather === 'CAPTIVE_PORTAL') {
      await route.fulfill({ contentType: 'text/html', body: '<html>欢迎使用无线网络</html>' });
    } else if (status) {
      await route.fulfill({ status, headers: HEADERS, json: { code } });
    } else {
      await this.done(route, async () => {
        const { commands } = (route.request().postDataJSON() ?? {}) as { commands?: SentCommand[] };
        const json = commands ? { answers: await this.server.send(commands) } : await this.server.day();
        return { headers: HEADERS, json };
      });
    }
  }

  private async done(route: Route, act: () => Promise<Parameters<Route['fulfill']>[0]>) {
    if (this.weather === 'CUT') {
      await route.abort();
      return;
    }
    try {
      const answer = await act();
      await (this.weather === 'DROPS_ANSWERS' ? route.abort() : route.fulfill(answer));
    } catch (error) {
      if (!(error instanceof Hindered)) throw error;
      await route.abort();
    }
  }

  private upload(route: Route) {
    const request = route.request();
    const id = request.url().split('/').at(-1) ?? '';
    const bytes = this.begun.get(id) ?? Buffer.alloc(0);
    return this.done(route, async () => {
      switch (request.method()) {
        case 'POST':
          return {
            status: 201,
            headers: { ...TUS, Location: `/files/uploads/${this.begin(request.headers())}` },
          };
        case 'PATCH': {
          const whole = Buffer.concat([bytes, request.postDataBuffer() ?? Buffer.alloc(0)]);
          this.begun.set(id, whole);
          this.server.uploads.set(id, new Uint8Array(whole).buffer);
          return { status: 204, headers: { ...TUS, 'Upload-Offset': String(whole.length) } };
        }
        case 'HEAD':
          return { headers: { ...TUS, 'Upload-Offset': String(bytes.length) } };
        default:
          return { headers: TUS, json: { id } };
      }
    });
  }

  private begin(headers: Record<string, string>): string {
    const told = headers['upload-metadata'].split(',').map((pair) => pair.split(' '));
    const id = Buffer.from(told.find(([key]) => key === 'id')?.[1] ?? '', 'base64').toString();
    this.begun.set(id, this.begun.get(id) ?? Buffer.alloc(0));
    return id;
  }
}
