import type {
  Answer,
  Check,
  Day,
  Finding,
  Outcome,
  PhotoFacts,
  SentCommand,
  Template,
} from 'Frontend/offline/contract';
import { chainOf } from 'Frontend/offline/queue';
import { Hindered, type FieldServer } from 'Frontend/offline/server';

export const PERSON = '0192f0c0-0000-7000-8000-000000000103';
export const CHECK = '0192f0c0-0000-7000-8000-000000000901';

const text = (zh: string, en: string) => ({ zh, en });

export const TEMPLATE: Template = {
  id: '0192f0c0-0000-7000-8000-000000000801',
  code: 'LEGALITY',
  version: 1,
  name: text('审核合法性与真实性', 'Legality and truthfulness'),
  sections: [
    {
      code: 'A',
      title: text('审核程序', 'Procedure'),
      items: [
        {
          code: 'A1',
          question: text('是否按期公示企业信息', 'Was the disclosure on time'),
          kind: 'YES_NO_NA',
          photoRequired: false,
          locationRequired: false,
        },
        {
          code: 'A2',
          question: text('年用水量', 'Water used in a year'),
          kind: 'NUMBER',
          unit: 'm³',
          photoRequired: false,
          locationRequired: false,
        },
        {
          code: 'A3',
          question: text('说明', 'Remarks'),
          kind: 'TEXT',
          photoRequired: false,
          locationRequired: false,
        },
      ],
    },
  ],
};

export function planned(check: Partial<Check> = {}): Check {
  return {
    id: CHECK,
    number: '兰州〔2026〕抽 1 号',
    subjectKind: 'ENTERPRISE',
    subject: { name: '兰州石化', creditCode: '91620100000000001X', address: '西固区' },
    audit: null,
    lastFindings: [],
    plannedOn: '2026-11-26',
    state: 'PLANNED',
    templateId: TEMPLATE.id,
    inspectors: [{ subject: PERSON, name: '赵文博' }],
    answers: [],
    photos: [],
    findings: [],
    signatures: [],
    ...check,
  };
}

export function dayOf(...checks: Check[]): Day {
  return {
    schema: 1,
    subject: PERSON,
    name: '赵文博',
    jurisdiction: '620100',
    preparedAt: '2026-11-26T01:00:00Z',
    checks,
    templates: [TEMPLATE],
  };
}

type Fault = 'NONE' | 'LOST_REQUEST' | 'LOST_ANSWER' | 'RETRY';

function stands({ id: command, kind, payload }: SentCommand) {
  if (kind !== 'ANSWER') {
    return { command, value: kind === 'WITHDRAW_FINDING' ? null : payload };
  }
  const { value, note = null, position = null, noPosition = null } = payload as Answer;
  return { command, value, answer: { value, note, position, noPosition } };
}

/** The contract kept honestly, in memory, behind a network that fails when it is told to. */
export class ContractServer implements FieldServer {
  readonly standing = new Map<string, SentCommand>();
  readonly stored = new Map<string, { content: string; outcome: Outcome }>();
  readonly uploads = new Map<string, ArrayBuffer>();
  /** How often a command had an effect. */
  readonly effects = new Map<string, number>();
  fault: () => Fault = () => 'NONE';
  /** What it adds to a refusal, in words. */
  readonly why = '只接受正数';
  /** Codes for commands that it will have later. */
  delay: (command: SentCommand) => string | undefined = () => undefined;
  /** Codes for commands that are refused for good. */
  refuse: (command: SentCommand) => string | undefined = () => undefined;

  constructor(private readonly checks: Check[] = [planned()]) {}

  day = () => Promise.resolve(dayOf(...this.checks));

  send = async (commands: readonly SentCommand[]) => {
    const fault = this.fault();
    await Promise.resolve();
    if (fault === 'LOST_REQUEST') throw new Hindered('LATER');
    const answers = commands.map((command) =>
      fault === 'RETRY' ? { id: command.id, outcome: 'RETRY' as const, code: 'BUSY' } : this.apply(command),
    );
    if (fault === 'LOST_ANSWER') throw new Hindered('LATER');
    return answers;
  };

  upload = async (photo: { id: string }, bytes: ArrayBuffer) => {
    const fault = this.fault();
    await Promise.resolve();
    if (fault === 'LOST_REQUEST' || fault === 'RETRY') throw new Hindered('LATER');
    this.uploads.set(photo.id, bytes);
    if (fault === 'LOST_ANSWER') throw new Hindered('LATER');
  };

  apply(command: SentCommand): Outcome {
    const content = JSON.stringify(command);
    const before = this.stored.get(command.id);
    if (before) {
      return before.content === content
        ? before.outcome
        : { id: command.id, outcome: 'PARKED', code: 'DIFFERENT_COMMAND' };
    }
    const outcome = this.effect(command);
    if (outcome.outcome !== 'RETRY') this.stored.set(command.id, { content, outcome });
    return outcome;
  }

  private effect(command: SentCommand): Outcome {
    const { id, kind, check, payload, replaces } = command;
    const wait = this.delay(command);
    if (wait) return { id, outcome: 'RETRY', code: wait };
    const code = this.refuse(command);
    if (code) return { id, outcome: 'PARKED', code, message: this.why };
    const photo = (payload as { photo?: string }).photo;
    if (photo && kind !== 'REMOVE_PHOTO' && !this.uploads.has(photo)) {
      return { id, outcome: 'RETRY', code: 'PHOTO_MISSING' };
    }
    const chain = chainOf(kind, payload);
    const key = `${check} ${chain}`;
    const present = this.standing.get(key);
    if (/^(answer|finding):/.test(chain) && (present?.id ?? null) !== replaces) {
      const current = present && { ...stands(present), by: '另一人', at: present.madeAt };
      return { id, outcome: 'PARKED', code: 'CONFLICT', current };
    }
    this.standing.set(key, command);
    this.effects.set(id, (this.effects.get(id) ?? 0) + 1);
    return { id, outcome: 'APPLIED' };
  }

  answerTo(item: string) {
    return (this.standing.get(`${CHECK} answer:${item}`)?.payload as Answer | undefined)?.value;
  }

  findings(): Finding[] {
    return [...this.standing.values()]
      .filter(({ kind }) => kind === 'FINDING')
      .map((one) => one.payload as Finding);
  }

  photos(): PhotoFacts[] {
    return [...this.standing.values()]
      .filter(({ kind }) => kind === 'PHOTO')
      .map((one) => one.payload as PhotoFacts);
  }
}
