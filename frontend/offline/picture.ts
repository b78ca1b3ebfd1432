import { cleanLine, LONGEST } from './clean';

/** What a picture must bring along to be kept. */
export type Picture = Readonly<{
  bytes: ArrayBuffer;
  sha256: string;
  originalSha256: string;
  type: string;
  name: string;
  thumbnail: string;
}>;

const LONGEST_SIDE = 2048;
const THUMBNAIL_SIDE = 160;
const QUALITY = 0.82;

/** Makes of a photo what is kept and sent: no side longer than 2,048 pixels, and what the camera's own file was. */
export async function shrink(file: File): Promise<Picture> {
  const original = await file.arrayBuffer();
  const image = await createImageBitmap(file);
  try {
    const kept = await draw(image, LONGEST_SIDE).convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    const bytes = await kept.arrayBuffer();
    return {
      bytes,
      sha256: await sha256(bytes),
      originalSha256: await sha256(original),
      type: 'image/jpeg',
      name: cleanLine(file.name, LONGEST.fileName).trim() || 'photo.jpg',
      thumbnail: await thumbnail(image),
    };
  } finally {
    image.close();
  }
}

/** A drawn signature, as it is. */
export async function drawn(canvas: HTMLCanvasElement, name: string): Promise<Picture> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  const bytes = (await blob?.arrayBuffer()) ?? new ArrayBuffer(0);
  const hash = await sha256(bytes);
  const small = await thumbnail(canvas);
  return { bytes, sha256: hash, originalSha256: hash, type: 'image/png', name, thumbnail: small };
}

function draw(image: ImageBitmap | HTMLCanvasElement, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('no canvas');
  }
  // JPEG has no transparency: what a signature leaves free is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function thumbnail(image: ImageBitmap | HTMLCanvasElement): Promise<string> {
  const blob = await draw(image, THUMBNAIL_SIDE).convertToBlob({ type: 'image/jpeg', quality: 0.6 });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(blob);
  });
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
