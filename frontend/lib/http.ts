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

/** Sends one file and tells how far it is, from 0 to 1. */
export function upload<T>(url: string, file: File, onProgress?: (done: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(new HttpRefusal(0, 'NETWORK'));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status < 300) {
        resolve(body as T);
        return;
      }
      if (request.status === 401) {
        signalSignedOut();
      }
      reject(
        new HttpRefusal(
          request.status,
          String(body.code ?? 'UNKNOWN'),
          body.correlationId as string | undefined,
        ),
      );
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
