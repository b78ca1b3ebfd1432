import { expect, it, vi } from 'vitest';
import { shrink } from './picture';

const blank = new Blob(['x']);
const bytes = () => Promise.resolve(new ArrayBuffer(1));
vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 1, height: 1, close: () => {} }));
vi.stubGlobal(
  'OffscreenCanvas',
  class {
    getContext = () => ({ fillRect: () => {}, drawImage: () => {} });
    convertToBlob = () => Promise.resolve(Object.assign(blank, { arrayBuffer: bytes }));
  },
);

it.each([
  ['IMG_1.jpg', 'IMG_1.jpg'],
  ['车间\u200b\u202egpj.jpg', '车间gpj.jpg'],
  ['长'.repeat(300), '长'.repeat(200)],
  ['\u200b', 'photo.jpg'],
])('names a photo as the server takes it: %j', async (name, kept) => {
  const file = Object.assign(new File(['x'], name), { arrayBuffer: bytes });
  expect((await shrink(file)).name).toBe(kept);
});
