/** What tablet and server say to each other: "field/1". */
export const SCHEMA = 1;

export type Text = Readonly<{ zh: string; en: string }>;
export type ItemKind = 'YES_NO_NA' | 'NUMBER' | 'CHOICE' | 'TEXT';
export type CheckState = 'PLANNED' | 'STARTED' | 'FINISHED';
export type Severity = 'MINOR' | 'MODERATE' | 'SEVERE';
export type SignatureRole = 'REPRESENTATIVE' | 'INSPECTOR';

export type Item = Readonly<{
  code: string;
  question: Text;
  hint?: Text;
  kind: ItemKind;
  unit?: string;
  choices?: readonly Readonly<{ code: string; label: Text }>[];
  photoRequired: boolean;
  locationRequired: boolean;
  article?: string;
}>;

export type Section = Readonly<{ code: string; title: Text; items: readonly Item[] }>;

export type Template = Readonly<{
  id: string;
  code: string;
  version: number;
  name: Text;
  sections: readonly Section[];
}>;

/** As the device claims, in WGS-84. */
export type Position = Readonly<{ longitude: number; latitude: number; accuracyM: number; at: string }>;

export type AnswerValue = Readonly<{ choice: string } | { number: string } | { text: string }> | null;

export type Answer = Readonly<{
  item: string;
  value: AnswerValue;
  note?: string;
  position?: Position;
  /** Why the tablet did not know where it was. */
  noPosition?: string;
}>;
export type Finding = Readonly<{
  finding: string;
  severity: Severity;
  article?: string;
  text: string;
  item?: string;
}>;
export type PhotoFacts = Readonly<{
  photo: string;
  sha256: string;
  originalSha256: string;
  name: string;
  takenAt: string;
  position?: Position;
  item?: string;
  finding?: string;
}>;
export type Signature = Readonly<{
  signature: string;
  role: SignatureRole;
  name: string;
  inspector?: string;
  photo: string;
  signedAt: string;
}>;
export type SignatureRefusal = Readonly<{
  signature: string;
  reason: string;
  witness: string;
  photo?: string;
  at: string;
}>;
type Moment = Readonly<{ at: string; position?: Position }>;

/** What each kind of command carries. */
export type Payloads = {
  START: Moment;
  ANSWER: Answer;
  PHOTO: PhotoFacts;
  REMOVE_PHOTO: Readonly<{ photo: string; reason: string }>;
  FINDING: Finding;
  WITHDRAW_FINDING: Readonly<{ finding: string; reason: string }>;
  SIGN: Signature;
  REFUSE_SIGNATURE: SignatureRefusal;
  FINISH: Moment;
};

export type Kind = keyof Payloads;
export type Payload = Payloads[Kind];

/** One thing done on a tablet, as it is sent. */
export type SentCommand = Readonly<{
  id: string;
  kind: Kind;
  check: string;
  /** The command whose value it replaces; null: the tablet knew of none. */
  replaces: string | null;
  madeAt: string;
  payload: Payload;
}>;

/** All of an answer that stands; null where nothing is said. */
export type StandingAnswer = Readonly<{
  value: AnswerValue;
  note: string | null;
  position: Position | null;
  noPosition: string | null;
}>;

/** What stands on the server instead; of a finding, and as an older server told it, without `answer`. */
export type Current = Readonly<{
  command: string;
  value: unknown;
  answer?: StandingAnswer | null;
  by: string;
  at: string;
}>;

export type Outcome = Readonly<{
  id: string;
  outcome: 'APPLIED' | 'RETRY' | 'PARKED';
  code?: string;
  message?: string;
  current?: Current;
}>;

export type Check = Readonly<{
  id: string;
  number: string;
  subjectKind: string;
  subject: Readonly<{
    name: string;
    creditCode?: string;
    address?: string;
    industry?: string;
    contact?: string;
    longitude?: number;
    latitude?: number;
  }>;
  audit: Readonly<{
    id: string;
    year: number;
    state: string;
    phase?: string;
    consultancy?: string;
    options: readonly Readonly<{ name: string; cost: string; state: string }>[];
  }> | null;
  lastFindings: readonly Readonly<{ text: string; severity: Severity; on: string; mended: boolean }>[];
  plannedOn: string;
  state: CheckState;
  templateId: string;
  inspectors: readonly Readonly<{ subject: string; name: string }>[];
  /** Who goes along; a day that an older version prepared has none. */
  experts?: readonly string[];
  answers: readonly (Answer & Readonly<{ command: string }>)[];
  photos: readonly Readonly<{ id: string; item?: string; finding?: string; sha256: string }>[];
  findings: readonly (Finding & Readonly<{ command: string }>)[];
  signatures: readonly Readonly<{
    id: string;
    role: SignatureRole | 'WITNESS';
    name: string;
    inspector?: string;
    /** Why the representative refused: the witness tells it. */
    refusal?: string;
    signedAt: string;
  }>[];
}>;

export type Day = Readonly<{
  schema: number;
  subject: string;
  name: string;
  jurisdiction: string;
  preparedAt: string;
  checks: readonly Check[];
  templates: readonly Template[];
}>;
