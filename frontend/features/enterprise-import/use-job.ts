import type ImportJob from 'Frontend/generated/cn/qingshen/enterprise/sheet/ImportJob';
import { ImportEndpoint } from 'Frontend/generated/endpoints';
import { useLoad, type Loaded } from 'Frontend/lib/use-load';
import { useEffect } from 'react';

const ASK_AGAIN_MS = 1000;

function isUnderWay(job?: ImportJob): boolean {
  return job?.state === 'CHECKING' || job?.state === 'APPLYING';
}

/** One import, asked after again while it is under way; value undefined and not failed: still loading, null: there is none. */
export function useJob(id: string): Loaded<ImportJob | null> {
  const loaded = useLoad<ImportJob | null>(async () => (await ImportEndpoint.get(id)) ?? null, id);
  const { value, failed, reload } = loaded;
  useEffect(() => {
    if (!failed && !isUnderWay(value ?? undefined)) {
      return undefined;
    }
    // A lost connection is no reason to stop asking.
    const again = setTimeout(reload, ASK_AGAIN_MS);
    return () => clearTimeout(again);
  }, [value, failed, reload]);
  return loaded;
}
