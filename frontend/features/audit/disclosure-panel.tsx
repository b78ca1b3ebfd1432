import DisclosureContent from 'Frontend/generated/cn/qingshen/audit/DisclosureContent';
import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Facts } from 'Frontend/components/facts';
import { ChoicesInput, DayInput, TextInput } from 'Frontend/components/fields';
import { FileInput, type UploadedFile } from 'Frontend/components/file-input';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { OnDemand, useAuditAct, type Shown } from './audit-act';
import { isOpen } from './audit-steps';

/** What the enterprise published about itself. */
export function DisclosurePanel(shown: Shown) {
  const { t } = useTranslation();
  const { audit } = shown.detail.line;
  const mayAct = useMay('audits:fill') && isOpen(audit) && audit.state !== 'SUSPENDED';
  const verb = shown.detail.disclosure ? t('audits.disclosure.correct') : t('audits.disclosure.act');
  return (
    <Panel title={t('audits.disclosure.title')}>
      <div className="qs-stack">
        <Published {...shown} />
        {mayAct && (
          <OnDemand verb={verb}>{(close) => <Disclose {...shown} verb={verb} close={close} />}</OnDemand>
        )}
      </div>
    </Panel>
  );
}

function Published({ detail: { disclosure } }: Shown) {
  const { t, i18n } = useTranslation();
  if (!disclosure) {
    return <p className="qs-muted">{t('audits.disclosure.none')}</p>;
  }
  return (
    <Facts
      facts={[
        {
          name: t('audits.disclosure.contents'),
          value: disclosure.contents.map((one) => t(`disclosure.${one}`)).join(t('signs.comma')),
        },
        { name: t('audits.disclosure.place'), value: disclosure.place },
        {
          name: t('audits.disclosure.link'),
          value: disclosure.link && (
            <a href={disclosure.link} rel="noreferrer" target="_blank">
              {t('audits.disclosure.open')}
            </a>
          ),
        },
        {
          name: t('audits.disclosure.file'),
          value: disclosure.fileId && (
            <a href={`/files/${disclosure.fileId}`} download>
              {t('audits.disclosure.download')}
            </a>
          ),
        },
        {
          name: t('audits.disclosure.on'),
          value: disclosure.disclosedOn && formatDay(disclosure.disclosedOn, i18n.language),
        },
      ]}
    />
  );
}

type Draft = {
  contents: string[];
  place: string;
  link: string;
  file?: UploadedFile;
  fileId?: string;
  on: string;
};

function Disclose({ detail, reload, verb, close }: Shown & Readonly<{ verb: string; close: () => void }>) {
  const { t } = useTranslation();
  const { id } = detail.line.audit;
  const present = detail.disclosure;
  const [draft, setDraft, clear] = useDraft<Draft>(`audit.disclose.${id}`, {
    contents: present?.contents ?? [],
    place: present?.place ?? '',
    link: present?.link ?? '',
    fileId: present?.fileId,
    on: present?.disclosedOn ?? '',
  });
  const act = useAuditAct(reload, () => {
    clear();
    close();
  });
  const error = (field: string) => fieldError(act, field, t);
  return (
    <ActForm
      act={act}
      fields={['contents', 'place', 'link', 'disclosedOn']}
      verb={verb}
      onSubmit={() =>
        void act.run(() =>
          AuditEndpoint.disclose(id, {
            contents: draft.contents as DisclosureContent[],
            place: draft.place || undefined,
            link: draft.link || undefined,
            fileId: draft.file?.id ?? draft.fileId,
            disclosedOn: draft.on || undefined,
          }),
        )
      }
    >
      <div className="qs-form-grid">
        <ChoicesInput
          label={t('audits.disclosure.contents')}
          choices={Object.values(DisclosureContent).map((value) => ({
            value,
            label: t(`disclosure.${value}`),
          }))}
          value={draft.contents}
          error={error('contents')}
          onChange={(contents) => setDraft({ ...draft, contents })}
          required
          wide
        />
        <TextInput
          label={t('audits.disclosure.place')}
          help={t('audits.disclosure.placeHelp')}
          value={draft.place}
          error={error('place')}
          onChange={(place) => setDraft({ ...draft, place })}
          required
        />
        <TextInput
          label={t('audits.disclosure.link')}
          help={t('audits.disclosure.linkHelp')}
          value={draft.link}
          error={error('link')}
          onChange={(link) => setDraft({ ...draft, link })}
        />
        <DayInput
          label={t('audits.disclosure.on')}
          value={draft.on}
          error={error('disclosedOn')}
          onChange={(on) => setDraft({ ...draft, on })}
          required
        />
      </div>
      <FileInput
        label={t('audits.disclosure.upload')}
        file={draft.file}
        onChange={(file) => setDraft({ ...draft, file })}
      />
    </ActForm>
  );
}
