import { Zip, ZipPassThrough, strToU8 } from 'fflate';
import { neededPhoto } from './queue';
import type { FieldStore } from './store';

/** All that is on this tablet only, as a file: the last resort when it cannot be sent. */
export async function exportUnsent(store: FieldStore, at = new Date()): Promise<File> {
  const unsent = await store.unsent();
  const checks = await store.db.checks.bulkGet([...new Set(unsent.map(({ check }) => check))]);
  const photos = await store.db.photos.bulkGet(unsent.flatMap((one) => neededPhoto(one) ?? []));
  const parts: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) {
      throw error;
    }
    parts.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const content = { person: store.subject, exportedAt: at.toISOString(), commands: unsent, checks, photos };
  add(zip, 'unsent.json', strToU8(JSON.stringify(content, null, 2)));
  // One after the other: all at once would not fit into a tablet's memory.
  for (const photo of photos) {
    const kept = photo && (await store.db.bytes.get(photo.id));
    if (kept) {
      add(
        zip,
        `photos/${photo.id}.${photo.type === 'image/png' ? 'png' : 'jpg'}`,
        new Uint8Array(kept.bytes),
      );
    }
  }
  zip.end();
  const day = at.toISOString().slice(0, 10);
  return new File(parts, `qingshen-${day}.zip`, { type: 'application/zip' });
}

/** As it is: pictures do not become smaller. */
function add(zip: Zip, name: string, bytes: Uint8Array) {
  const file = new ZipPassThrough(name);
  zip.add(file);
  file.push(bytes, true);
}
