import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import en from './en.json';
import { FIELD_SECTIONS, ofField } from './field';
import zh from './zh-CN.json';

const PAGES = 'frontend/views/field';
const SECTIONS = new Set(Object.keys(zh));

function resolved(from: string, imported: string): string | undefined {
  const isOurs = imported.startsWith('.') || imported.startsWith('Frontend/');
  const file =
    isOurs &&
    path.join(imported.startsWith('.') ? path.dirname(from) : '', imported.replace(/^Frontend/, 'frontend'));
  return file ? [`${file}.ts`, `${file}.tsx`].find((one) => existsSync(one)) : undefined;
}

/** Each literal of a file that stands for words: what `t` is given, and whatever else begins like a section. */
function keysIn(source: ts.SourceFile): string[] {
  const keys: string[] = [];
  const visit = (node: ts.Node, isTranslated: boolean) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      const isKey = isTranslated || (node.text.includes('.') && SECTIONS.has(node.text.split('.')[0]));
      if (isKey) keys.push(node.text);
    }
    if (ts.isCallExpression(node) && /\bt$/.test(node.expression.getText(source))) {
      node.arguments.slice(0, 1).forEach((key) => visit(key, true));
      node.arguments.slice(1).forEach((more) => visit(more, false));
    } else {
      node.forEachChild((child) => visit(child, isTranslated));
    }
  };
  visit(source, false);
  return keys;
}

/** What the pages for the field, and all that they are made of, call their words by. */
function usedKeys(): Set<string> {
  const waiting = [...readdirSync(PAGES).map((file) => `${PAGES}/${file}`), 'frontend/lib/i18n.ts'];
  const seen = new Set(waiting);
  const keys = new Set<string>();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    const text = readFileSync(file, 'utf8');
    keysIn(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)).forEach((key) =>
      keys.add(key),
    );
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      const next = resolved(file, fileName);
      if (next && !seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return keys;
}

const sectionOf = (key: string) => key.split('.')[0];

test('the pages for the field have all the words that they use, and no section for nothing', () => {
  const used = new Set([...usedKeys()].map(sectionOf));
  expect([...FIELD_SECTIONS].sort()).toEqual([...used].sort());
});

test.each([zh, en])('each of them is there', (all) => {
  const words = ofField(all);
  const has = (key: string) =>
    key.split('.').reduce<unknown>((of, part) => (of as Record<string, unknown> | undefined)?.[part], words);
  const isWhole = (key: string) => has(key) ?? has(`${key}_other`);
  // Of one that is put together only the section is known here.
  const missing = [...usedKeys()].filter((key) => !isWhole(key.replace(/\.$/, '')));
  expect(missing).toEqual([]);
});
