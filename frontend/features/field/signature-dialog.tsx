import { Button } from 'Frontend/components/button';
import { Dialog } from 'Frontend/components/dialog';
import { cleanLine, LONGEST } from 'Frontend/offline/clean';
import SignaturePad from 'signature_pad';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export type Signed = Readonly<{ canvas: HTMLCanvasElement; name: string; reason: string }>;

type Props = Readonly<{
  title: string;
  name: string;
  isNameFixed: boolean;
  asksReason: boolean;
  onSign: (signed: Signed) => Promise<void>;
  onClose: () => void;
}>;

/** Where one signs with a finger or a pen. */
export function SignatureDialog({ title, name, isNameFixed, asksReason, onSign, onClose }: Props) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const [isDrawn, setDrawn] = useState(false);
  const [written, setWritten] = useState(name);
  const [writtenReason, setWrittenReason] = useState('');
  const [isRunning, setRunning] = useState(false);
  useEffect(() => {
    if (!canvas.current) {
      return undefined;
    }
    fitToScreen(canvas.current);
    const present = new SignaturePad(canvas.current, { minWidth: 1.2, maxWidth: 3.2 });
    present.addEventListener('endStroke', () => setDrawn(true));
    pad.current = present;
    return () => present.off();
  }, []);

  function clear() {
    pad.current?.clear();
    setDrawn(false);
  }

  const said = {
    name: cleanLine(written, LONGEST.person).trim(),
    reason: cleanLine(writtenReason, LONGEST.reason).trim(),
  };

  async function sign() {
    setRunning(true);
    await onSign({ canvas: canvas.current as HTMLCanvasElement, ...said });
    setRunning(false);
  }

  const isWhole = isDrawn && said.name && (!asksReason || said.reason);
  return (
    <Dialog
      title={title}
      onCancel={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button onClick={clear}>{t('tablet.clear')}</Button>
          <Button look="primary" busy={isRunning} disabled={!isWhole} onClick={() => void sign()}>
            {t('tablet.sign')}
          </Button>
        </>
      }
    >
      {asksReason && (
        <Line
          label={t('tablet.refusalReason')}
          longest={LONGEST.reason}
          value={writtenReason}
          onChange={setWrittenReason}
        />
      )}
      {!isNameFixed && (
        <Line label={t('tablet.signerName')} longest={LONGEST.person} value={written} onChange={setWritten} />
      )}
      {isNameFixed && <p>{name}</p>}
      <canvas ref={canvas} className="qs-field-signature" role="img" aria-label={t('tablet.signHere')} />
    </Dialog>
  );
}

/** As fine as the screen: what is drawn coarsely looks like somebody else's hand. */
function fitToScreen(canvas: HTMLCanvasElement) {
  const ratio = Math.max(1, window.devicePixelRatio);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
}

type LineProps = Readonly<{
  label: string;
  longest: number;
  value: string;
  onChange: (value: string) => void;
}>;

function Line({ label, longest, value, onChange }: LineProps) {
  const id = useId();
  return (
    <div className="qs-field-labelled">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="qs-input qs-field-text"
        autoComplete="off"
        maxLength={longest}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
