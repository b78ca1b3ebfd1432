import { csrfToken, HttpRefusal } from './http';
import { signalSignedOut } from './session';

type Answer<T> = { data?: T; errors?: { extensions?: { code?: string; correlationId?: string } }[] };

/** Asks what programs may ask, as whoever is signed in: for what a page shows of a feature that is not its own. */
export async function ask<T>(query: string, variables: Record<string, unknown>): Promise<T> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken() },
    body: JSON.stringify({ query, variables }),
  });
  if (response.status === 401) {
    signalSignedOut();
  }
  const { data, errors }: Answer<T> = response.ok ? ((await response.json()) as Answer<T>) : {};
  if (!data || errors) {
    const { code = 'UNKNOWN', correlationId } = errors?.[0]?.extensions ?? {};
    throw new HttpRefusal(response.status, code, correlationId);
  }
  return data;
}
