import { csrfToken, HttpRefusal, parsed } from 'Frontend/lib/http';
import { upload } from 'Frontend/lib/upload';
import type { SignedIn } from './person';
import { SCHEMA, type Day, type Outcome, type SentCommand } from './contract';
import type { Photo } from './database';

/** Why nothing came of a request. `LATER`: no network, or something on the way that is not the server; the rest the server said itself. */
export type Hindrance = 'LATER' | 'SIGN_IN' | 'OTHER_PERSON' | 'TOO_OLD' | 'REFUSED';

export class Hindered extends Error {
  constructor(
    readonly hindrance: Hindrance,
    readonly code = '',
    /** How long the server asks to wait. */
    readonly afterMs = 0,
  ) {
    super(`${hindrance} ${code}`);
  }
}

/** The server as this person's tablet sees it. */
export type FieldServer = Readonly<{
  day: () => Promise<Day>;
  send: (commands: readonly SentCommand[]) => Promise<readonly Outcome[]>;
  upload: (photo: Photo, bytes: ArrayBuffer) => Promise<void>;
}>;

const MARK = 'Qingshen-Field';
const HINDRANCES: Record<number, Hindrance> = { 401: 'SIGN_IN', 426: 'TOO_OLD', 429: 'LATER', 503: 'LATER' };

/** Who is signed in; undefined: nobody, or the server is out of reach. Not by Hilla: its calls need a page that the server has made. */
export async function signedIn(): Promise<SignedIn | undefined> {
  const answer = await fetch('/field/me', { redirect: 'manual', cache: 'no-store' }).catch(() => undefined);
  if (answer?.status !== 200 || !isOurs(answer)) {
    return undefined;
  }
  const { subject, name } = parsed(await answer.text().catch(() => ''));
  return typeof subject === 'string' && typeof name === 'string' ? { subject, name } : undefined;
}

export function fieldServer(subject: string): FieldServer {
  const headers = { 'Qingshen-Person': subject, 'Qingshen-Client': String(SCHEMA) };

  async function ask<T>(path: string, init: RequestInit): Promise<T> {
    const asked = {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': csrfToken(),
      ...headers,
    };
    const answer = await fetch(path, {
      ...init,
      headers: asked,
      redirect: 'manual',
      cache: 'no-store',
    }).catch(() => {
      throw new Hindered('LATER');
    });
    const body = parsed(await answer.text().catch(() => ''));
    if (!isOurs(answer)) {
      throw new Hindered('LATER');
    }
    if (answer.status !== 200) {
      throw hindered(
        answer.status,
        String(body.code ?? ''),
        Number(answer.headers.get('Retry-After')) * 1000,
      );
    }
    return body as T;
  }

  const day = async () => {
    const told = await ask<Day>('/field/day', {});
    return Array.isArray(told.checks) && told.subject ? told : notOurs();
  };

  return {
    day,
    async send(commands) {
      // After a restart of the browser there is no token until the server has been asked for something.
      if (!csrfToken()) {
        await day();
      }
      const body = JSON.stringify({ commands });
      const { answers } = await ask<{ answers: Outcome[] }>('/field/commands', { method: 'POST', body });
      const isWhole = commands.every(({ id }, index) => answers?.[index]?.id === id);
      return isWhole ? answers : notOurs();
    },
    async upload({ id, name, sha256, type }, bytes) {
      if (!csrfToken()) {
        await day();
      }
      const file = new File([bytes], name, { type });
      try {
        await upload(file, { purpose: 'PHOTO', id, sha256, headers, mostFailures: 1 });
      } catch (error) {
        throw error instanceof HttpRefusal && error.status > 0
          ? hindered(error.status, error.code)
          : new Hindered('LATER');
      }
    },
  };
}

/** A hotel's log-in page, too, answers 200, and a proxy answers for a server that is away. */
function isOurs(answer: Response): boolean {
  return answer.headers.has(MARK) && !!answer.headers.get('Content-Type')?.startsWith('application/json');
}

/** Marked as ours and yet not what was asked for: cut on the way. */
function notOurs(): never {
  throw new Hindered('LATER');
}

function hindered(status: number, code: string, afterMs = 0): Hindered {
  const isOther = status === 409 && code === 'OTHER_PERSON';
  const hindrance = isOther ? 'OTHER_PERSON' : (HINDRANCES[status] ?? (status >= 500 ? 'LATER' : 'REFUSED'));
  return new Hindered(hindrance, code, afterMs);
}
