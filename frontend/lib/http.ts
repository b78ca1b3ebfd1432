import { signalSignedOut } from './session';

/** A request that the server refused, with what it said of it. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly correlationId?: string,
  ) {
    super(code);
  }
}

export function csrfToken(): string {
  return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
}

/** Does something that has no form of its own, and gives what came of it. */
export async function post<T>(url: string): Promise<T> {
  const headers = { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() };
  const answer = await fetch(url, { method: 'POST', headers }).catch(() => {
    throw new HttpRefusal(0, 'NETWORK');
  });
  const body = parsed(await answer.text());
  if (answer.ok) {
    return body as T;
  }
  if (answer.status === 401) {
    signalSignedOut();
  }
  throw new HttpRefusal(
    answer.status,
    String(body.code ?? 'UNKNOWN'),
    body.correlationId as string | undefined,
  );
}

/** What JSON says; nothing of what is none. */
export function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
