import type Arg from 'Frontend/generated/cn/qingshen/inbox/Arg';
import ArgKind from 'Frontend/generated/cn/qingshen/inbox/ArgKind';
import type InboxMessage from 'Frontend/generated/cn/qingshen/inbox/InboxMessage';
import { formatDay } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';

/** What a message says, in the language of the page; the server writes mails in the same words. */
export function useMessageText() {
  const { t, i18n } = useTranslation();
  const names = useNames();

  function argText({ kind, value }: Arg): string {
    switch (kind) {
      case ArgKind.DAY:
        return formatDay(value, i18n.language);
      case ArgKind.JURISDICTION:
        return names.jurisdiction(value) || value;
      case ArgKind.RULE:
        return t(`rule.${value}`);
      default:
        return value;
    }
  }

  return ({ kind, args }: InboxMessage) =>
    t(`message.${kind}`, Object.fromEntries(args.map((arg, index) => [`a${index}`, argText(arg)])));
}
