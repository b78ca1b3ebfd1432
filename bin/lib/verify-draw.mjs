// Repeats a published draw, of experts or of a campaign, and says whether it was drawn as docs/draw.md says. Written from that page alone, and on
// purpose in another language than the product. Usage: bin/verify-draw RECORD.txt (or - for standard input)
// Ends with 0: the record holds; 1: it does not, each difference is named; 2: it cannot be read.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseCampaign, verifyCampaign } from './verify-campaign.mjs';

const VERSION = 'qingshen-draw/1';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HEX = /^[0-9a-f]{64}$/;
const FROZEN = ['panel', 'draw', 'kind', 'source', 'seat', 'expert', 'excluded'];
const LEAVING = ['DECLINED', 'EXPIRED', 'REPLACED', 'UNFIT'];
const ID = UUID.source.slice(1, -1);
/** Lines that no hash covers are written in one way only: else something could hide behind what is read of them. */
const SHAPES = new Map([
  ['order', RegExp(`^order [1-9][0-9]* ${ID}$`)],
  ['void', /^void$/],
  ...['commitment', 'share'].map((word) => [word, RegExp(`^${word} [12] [0-9a-f]{64}$`)]),
  ...['OFFERED', 'ACCEPTED', ...LEAVING].map((word) => [word, RegExp(`^${word} (0|[1-9][0-9]*) ${ID}$`)]),
]);

const sha256 = (data) => createHash('sha256').update(data).digest();
const hex = (data) => sha256(data).toString('hex');

function unreadable(why) {
  console.error(`unreadable: ${why}`);
  process.exit(2);
}

function parse(text) {
  if (!text.endsWith('\n')) unreadable('the last line has no end');
  const lines = text.slice(0, -1).split('\n');
  if (lines[0] !== VERSION) unreadable(`the first line is not "${VERSION}"`);
  const end = lines.findIndex((line) => line.startsWith('frozen '));
  if (end < 0) unreadable('there is no line "frozen"');
  const record = { frozenText: `${lines.slice(0, end).join('\n')}\n`, seats: [], pool: [], excluded: [], order: [], events: [], one: {} };
  // Only what stands above its hash is frozen: there nothing else may stand, and nothing of it below.
  lines.slice(1).forEach((line, i) => {
    const isFrozen = FROZEN.includes(line.split(' ')[0]);
    if (isFrozen !== i + 1 < end) unreadable(`in the wrong place: ${line}`);
    parseLine(record, line);
  });
  const last = lines.indexOf('void');
  if (last >= 0 && last !== lines.length - 1) unreadable('"void" is not the last line');
  for (const key of ['panel', 'draw', 'kind', 'source', 'frozen', 'value', 'seed'])
    if (record.one[key] === undefined) unreadable(`there is no line "${key}"`);
  for (const key of ['share 1', 'share 2', 'commitment 1', 'commitment 2'])
    if (!HEX.test(record.one[key] ?? '')) unreadable(`"${key}" is not 64 hexadecimal digits`);
  return record;
}

function parseLine(record, line) {
  const [word, first, second, ...rest] = line.split(' ');
  if (SHAPES.get(word)?.test(line) === false) unreadable(`not as docs/draw.md writes it: ${line}`);
  const expert = (id) => (UUID.test(id ?? '') ? id : unreadable(`no expert's id in: ${line}`));
  switch (word) {
    case 'seat':
      return record.seats.push({ number: Number(first), speciality: second });
    case 'expert':
      return record.pool.push({ id: expert(first), leader: second === 'LEADER', employer: rest[0], knows: (rest[1] ?? '').split(',') });
    case 'excluded':
      return record.excluded.push(expert(first));
    case 'order':
      return record.order.push({ place: Number(first), id: expert(second) });
    case 'share':
    case 'commitment':
      return set(record, `${word} ${first}`, second);
    case 'panel':
    case 'draw':
    case 'kind':
    case 'source':
    case 'frozen':
    case 'value':
    case 'seed':
      return set(record, word, line.slice(word.length + 1));
    case 'void':
      return set(record, 'void', '');
    case 'OFFERED':
    case 'ACCEPTED':
    case 'DECLINED':
    case 'EXPIRED':
    case 'REPLACED':
    case 'UNFIT':
      return record.events.push({ what: word, seat: Number(first), id: expert(second) });
    default:
      return unreadable(`unknown line: ${line}`);
  }
}

function set(record, key, value) {
  if (record.one[key] !== undefined) unreadable(`"${key}" is there twice`);
  record.one[key] = value;
}

function shuffled(pool, seed) {
  const left = [...pool];
  const order = [];
  for (let k = 1; left.length > 0; k++) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(k);
    const number = BigInt(`0x${hex(Buffer.concat([seed, counter]))}`);
    order.push(left.splice(Number(number % BigInt(left.length)), 1)[0]);
  }
  return order;
}

// The seat that is due to be offered now, and to whom: the lowest empty one for which there is anybody.
function offer(seats, order, offered, seated) {
  for (const seat of seats) {
    if (seated.has(seat.number)) continue;
    const next = order.find(
      (one) =>
        !offered.has(one.id) &&
        (seat.number !== 1 || one.leader) &&
        (seat.speciality === 'ANY' || one.knows.includes(seat.speciality)) &&
        [...seated.values()].every((other) => other.employer !== one.employer),
    );
    if (!next) continue;
    offered.add(next.id);
    seated.set(seat.number, next);
    return { seat: seat.number, id: next.id };
  }
  return undefined;
}

function checkSeating(record, order, differs) {
  const offered = new Set();
  const seated = new Map();
  const accepted = new Set();
  for (const event of record.events) {
    const told = `${event.what} ${event.seat} ${event.id}`;
    if (event.what === 'OFFERED') {
      const due = offer(record.seats, order, offered, seated);
      if (!due || due.seat !== event.seat || due.id !== event.id)
        return differs(`${told}: ${due ? `due was seat ${due.seat} to ${due.id}` : 'no offer was due'}`);
      continue;
    }
    if (event.what === 'UNFIT' && event.seat === 0) {
      if (offered.has(event.id) || !order.some((one) => one.id === event.id)) return differs(`${told}: nobody to pass over`);
      offered.add(event.id);
      continue;
    }
    if (seated.get(event.seat)?.id !== event.id) return differs(`${told}: somebody else sits there`);
    if (event.what === 'ACCEPTED') {
      if (accepted.has(event.id)) return differs(`${told}: they accepted before`);
      accepted.add(event.id);
    } else if (LEAVING.includes(event.what)) {
      if (event.what !== 'REPLACED' && event.what !== 'UNFIT' && accepted.has(event.id)) return differs(`${told}: they had accepted`);
      seated.delete(event.seat);
    }
  }
  const due = offer(record.seats, order, offered, seated);
  if (due && record.one.void === undefined) differs(`seat ${due.seat} should have been offered to ${due.id}`);
}

function verify(record) {
  const differences = [];
  const differs = (what) => differences.push(what);
  const { one } = record;
  const ids = record.pool.map((member) => member.id);
  if (ids.join() !== [...new Set(ids)].sort().join()) differs('the experts are not in order, or one is there twice');
  if (record.excluded.some((id) => ids.includes(id))) differs('an excluded expert is in the pool');
  if (record.seats.some((seat, i) => seat.number !== i + 1)) differs('the seats are not numbered from 1');
  if (hex(record.frozenText) !== one.frozen) differs('what was frozen has another hash');
  for (const n of [1, 2])
    if (hex(Buffer.from(one[`share ${n}`], 'hex')) !== one[`commitment ${n}`]) differs(`share ${n} is not what was committed to`);
  const seed = sha256(`${[VERSION, 'seed', one.frozen, one['share 1'], one['share 2'], one.value].join('\n')}\n`);
  if (seed.toString('hex') !== one.seed) differs('the seed is another');
  const order = shuffled(record.pool, seed);
  if (record.order.length !== order.length || record.order.some((entry, i) => entry.place !== i + 1 || entry.id !== order[i].id))
    differs('the order is another');
  checkSeating(record, order, differs);
  return { differences, order };
}

const file = process.argv[2];
if (!file || process.argv.length > 3) unreadable('usage: bin/verify-draw RECORD.txt');
let text;
try {
  text = readFileSync(file === '-' ? 0 : file, 'utf8');
} catch (error) {
  unreadable(error.message);
}
const isCampaign = text.startsWith(`${VERSION}\ncampaign `);
if (isCampaign) {
  if (!text.endsWith('\n')) unreadable('the last line has no end');
  const campaign = parseCampaign(text.slice(0, -1).split('\n'), unreadable);
  const { differences, checks } = verifyCampaign(campaign, { sha256, shuffled, VERSION });
  for (const difference of differences) console.log(`DIFFERS: ${difference}`);
  const name = `campaign ${campaign.one.campaign}`;
  console.log(differences.length > 0 ? `The record of ${name} does not hold.` : `The draw of ${name} holds: ${checks.length} checks.`);
  process.exit(differences.length > 0 ? 1 : 0);
}
const record = parse(text);
const { differences, order } = verify(record);
for (const difference of differences) console.log(`DIFFERS: ${difference}`);
console.log(
  differences.length > 0
    ? `The record of draw ${record.one.draw} of panel ${record.one.panel} does not hold.`
    : `Draw ${record.one.draw} of panel ${record.one.panel} holds: ${order.length} experts in this order, ${record.events.length} events.`,
);
process.exit(differences.length > 0 ? 1 : 0);
