import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { SignatureDialog } from './signature-dialog';

/** A pad on which a line is drawn when the test says so. */
const pad = vi.hoisted(() => ({ draw: () => {} }));
vi.mock('signature_pad', () => ({
  default: class {
    addEventListener = (_: string, onDrawn: () => void) => (pad.draw = onDrawn);
    off = () => {};
  },
}));
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLCanvasElement.prototype.getContext = () => null;

it('gives a name and a reason as the server takes them, and none that is not seen', async () => {
  const onSign = vi.fn(() => Promise.resolve());
  render(
    <SignatureDialog title="" name="" isNameFixed={false} asksReason onSign={onSign} onClose={() => {}} />,
  );
  act(() => pad.draw());
  const name = screen.getByLabelText<HTMLInputElement>('签名人姓名');
  const reason = screen.getByLabelText<HTMLInputElement>('拒签原因');
  const sign = screen.getByRole<HTMLButtonElement>('button', { name: '确认签名' });
  expect([name.maxLength, reason.maxLength]).toEqual([50, 500]);
  fireEvent.change(reason, { target: { value: ' 负责人\u200b不在场\t' } });
  fireEvent.change(name, { target: { value: '\u200b\u3164' } });
  expect(sign.disabled).toBe(true);
  fireEvent.change(name, { target: { value: '李\u202e秀英' } });
  await act(async () => sign.click());
  expect(onSign).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ name: '李秀英', reason: '负责人不在场' }),
  );
});
