import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { Failed, Skeleton } from 'Frontend/components/states';
import { DueFigures } from 'Frontend/components/due-figures';
import { useLoad } from 'Frontend/lib/use-load';

/** What of an officer's rounds is late, or soon will be. */
export function DueAtAGlance() {
  const { value, failed, reload } = useLoad(() => AuditEndpoint.dueCounts(), '');
  if (failed) {
    return <Failed retry={reload} />;
  }
  return value ? <DueFigures counts={value} /> : <Skeleton lines={2} />;
}
