// Repeats a published draw of a double-random campaign, as docs/draw.md says; bin/verify-draw calls it for records that begin so.
// Written from that page alone.

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HEX = /^[0-9a-f]{64}$/;
/** What an object is called, by the line "kind"; without it they are enterprises. */
const KINDS = { CONSULTANCY: UUID, CITY: /^[0-9]{4}[0-9A-Z]{2}$/ };
const FROZEN = ['campaign', 'kind', 'source', 'checks', 'each', 'object', 'inspector', 'excluded', 'conflict'];
const SINGLE = ['campaign', 'source', 'checks', 'each', 'frozen', 'value', 'seed'];

export function parseCampaign(lines, unreadable) {
  const end = lines.findIndex((line) => line.startsWith('frozen '));
  if (end < 0) unreadable('there is no line "frozen"');
  const record = { frozenText: `${lines.slice(0, end).join('\n')}\n`, objects: [], inspectors: [], excluded: [], conflicts: [], order: [], checks: [], one: {} };
  lines.slice(1).forEach((line, i) => {
    if (FROZEN.includes(line.split(' ')[0]) !== i + 1 < end) unreadable(`in the wrong place: ${line}`);
    parseLine(record, line, unreadable);
  });
  checkKind(record, lines, unreadable);
  for (const key of SINGLE) if (record.one[key] === undefined) unreadable(`there is no line "${key}"`);
  for (const key of ['share 1', 'share 2', 'commitment 1', 'commitment 2'])
    if (!HEX.test(record.one[key] ?? '')) unreadable(`"${key}" is not 64 hexadecimal digits`);
  return record;
}

/** The line stands second or not at all, so that what is frozen is written in one way only. */
function checkKind({ one, objects, excluded }, lines, unreadable) {
  if (one.kind !== undefined && !(Object.hasOwn(KINDS, one.kind) && lines[2] === `kind ${one.kind}`)) unreadable(`no kind: ${one.kind}`);
  const id = KINDS[one.kind] ?? UUID;
  const left = excluded.filter((some) => some.startsWith('object ')).map((some) => some.slice(7));
  for (const object of [...objects, ...left]) if (!id.test(object)) unreadable(`no object's id: ${object}`);
}

function parseLine(record, line, unreadable) {
  const [word, first, second, ...rest] = line.split(' ');
  const set = (key, value) => {
    if (record.one[key] !== undefined) unreadable(`"${key}" is there twice`);
    record.one[key] = value;
  };
  if (word === 'kind' || SINGLE.includes(word)) return set(word, line.slice(word.length + 1));
  switch (word) {
    case 'object':
      return record.objects.push(first);
    case 'inspector':
      return record.inspectors.push(first);
    case 'excluded':
      if (second === undefined || rest.length !== 1) unreadable(`no rule in: ${line}`);
      return record.excluded.push(`${first} ${second}`);
    case 'conflict':
      if (rest.length !== 1) unreadable(`no rule in: ${line}`);
      return record.conflicts.push({ object: first, inspector: second });
    case 'share':
    case 'commitment':
      if (rest.length > 0) unreadable(`more than a hash in: ${line}`);
      return set(`${word} ${first}`, second);
    case 'order':
    case 'check':
      return record[word === 'order' ? 'order' : 'checks'].push(line);
    default:
      return unreadable(`unknown line: ${line}`);
  }
}

/** @param tools sha256, shuffled and VERSION of the other kind of record: there is one seed and one order for both */
export function verifyCampaign(record, { sha256, shuffled, VERSION }) {
  const differences = [];
  const differs = (what) => differences.push(what);
  const { one } = record;
  const lines = (...parts) => sha256(`${parts.join('\n')}\n`);
  const isSorted = (all) => all.join() === [...new Set(all)].sort().join();
  if (!isSorted(record.objects) || !isSorted(record.inspectors)) differs('a pool is not in order, or somebody is there twice');
  if (record.excluded.some((left) => record.objects.includes(left.slice(7)) || record.inspectors.includes(left.slice(10))))
    differs('somebody excluded is in a pool');
  if (!isSorted(record.conflicts.map(({ object, inspector }) => `${object} ${inspector}`))) differs('the conflicts are not in order');
  if (sha256(record.frozenText).toString('hex') !== one.frozen) differs('what was frozen has another hash');
  for (const n of [1, 2])
    if (sha256(Buffer.from(one[`share ${n}`], 'hex')).toString('hex') !== one[`commitment ${n}`]) differs(`share ${n} is not what was committed to`);
  const seed = lines(VERSION, 'seed', one.frozen, one['share 1'], one['share 2'], one.value);
  if (seed.toString('hex') !== one.seed) differs('the seed is another');
  const order = shuffled(record.objects, seed);
  if (order.map((id, i) => `order ${i + 1} ${id}`).join('\n') !== record.order.join('\n')) differs('the order is another');
  const load = new Map(record.inspectors.map((id) => [id, 0]));
  const checks = [];
  for (let k = 1; k <= Math.min(Number(one.checks), order.length); k++) {
    const object = order[k - 1];
    const sent = shuffled(record.inspectors, lines(VERSION, 'inspectors', seed.toString('hex'), k))
      .filter((id) => !record.conflicts.some((found) => found.object === object && found.inspector === id))
      .sort((a, b) => load.get(a) - load.get(b))
      .slice(0, Number(one.each));
    sent.forEach((id) => load.set(id, load.get(id) + 1));
    checks.push(`check ${k} ${object} ${sent.join(' ')}`);
  }
  if (checks.join('\n') !== record.checks.join('\n')) differs('somebody else is checked, or somebody else is sent');
  return { differences, checks };
}
