import { Button } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import type { Signature, SignatureRefusal } from 'Frontend/offline/contract';
import { drawn } from 'Frontend/offline/picture';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { KeptBadge } from './kept-badge';
import { SignatureDialog, type Signed } from './signature-dialog';
import { isRefusal, type OwnCheck } from './use-check';
import { useField } from './use-field';

/** Whoever is to sign: an inspector by subject, the representative, or the witness of a refusal. */
type Signer = Readonly<{ as: 'INSPECTOR' | 'REPRESENTATIVE' | 'WITNESS'; name: string; inspector?: string }>;

/** Who signed, or was witness, may do so again: a blot need not stand. */
function signerOf(one: Signature | SignatureRefusal): Signer {
  return isRefusal(one)
    ? { as: 'WITNESS', name: one.witness }
    : { as: one.role, name: one.name, inspector: one.inspector };
}

export function SignatureList({ own }: Readonly<{ own: OwnCheck }>) {
  const { t } = useTranslation();
  const { store, keep } = useField();
  const [signer, setSigner] = useState<Signer>();
  const { check, signatures, unsent } = own;
  const isRepresented = signatures.some((one) => isRefusal(one) || one.role === 'REPRESENTATIVE');
  const waiting = check.inspectors.filter(
    ({ subject }) => !signatures.some((one) => !isRefusal(one) && one.inspector === subject),
  );

  async function sign({ as, inspector }: Signer, { canvas, name, reason }: Signed) {
    const picture = await drawn(canvas, `${name}.png`);
    const signature = uuid();
    const at = new Date().toISOString();
    const isKept = await keep(
      as === 'WITNESS'
        ? store.keepPicture(check.id, picture, 'REFUSE_SIGNATURE', (photo) => ({
            ...{ signature, reason, witness: name, photo, at },
          }))
        : store.keepPicture(check.id, picture, 'SIGN', (photo) => ({
            ...{ signature, role: as, name, inspector, photo, signedAt: at },
          })),
    );
    if (isKept) {
      setSigner(undefined);
    }
  }

  return (
    <Panel title={t('tablet.signatures')}>
      <ul className="qs-field-list">
        {signatures.map((one) => (
          <li key={one.signature} className="qs-field-row">
            <span>
              {isRefusal(one)
                ? t('tablet.refusedBefore', { witness: one.witness, reason: one.reason })
                : `${t(`signer.${one.role}`)}${t('signs.colon')}${one.name}`}
            </span>
            <KeptBadge state={unsent.get(`signature:${one.signature}`)?.state} />
            <Button onClick={() => setSigner(signerOf(one))}>{t('tablet.signAgain')}</Button>
          </li>
        ))}
      </ul>
      <div className="qs-field-actions">
        {waiting.map(({ subject, name }) => (
          <Button key={subject} onClick={() => setSigner({ as: 'INSPECTOR', name, inspector: subject })}>
            {t('tablet.signAs', { name })}
          </Button>
        ))}
        {!isRepresented && (
          <>
            <Button onClick={() => setSigner({ as: 'REPRESENTATIVE', name: '' })}>
              {t('tablet.signAsRepresentative')}
            </Button>
            <Button look="danger" onClick={() => setSigner({ as: 'WITNESS', name: '' })}>
              {t('tablet.refuseSignature')}
            </Button>
          </>
        )}
      </div>
      {signer && (
        <SignatureDialog
          title={t(`signer.${signer.as}`)}
          name={signer.name}
          isNameFixed={signer.as === 'INSPECTOR'}
          asksReason={signer.as === 'WITNESS'}
          onSign={(signed) => sign(signer, signed)}
          onClose={() => setSigner(undefined)}
        />
      )}
    </Panel>
  );
}
