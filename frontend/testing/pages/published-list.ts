import type { Page } from '@playwright/test';
import { expect, graphql, type As } from './person';

/** Of Lanzhou, and enterprise-01's own. */
export const ENTERPRISE = '0192f0c0-0000-7000-8000-000000000001';

function mutation(name: string, input: string, fields: string) {
  return `mutation ($input: ${input}!) { answer: ${name}(input: $input) { ${fields} userErrors { code } } }`;
}

type Acted = { answer: { annualList?: { id: string; version: number }; userErrors: { code: string }[] } };

async function act(page: Page, name: string, input: object) {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`.replace(
    /(Add|Drop|Restore)Input/,
    'ItemInput',
  );
  const fields = name === 'annualListsPublish' ? '' : 'annualList { id version }';
  return (await graphql<Acted>(page, mutation(name, type, fields), { input })).answer;
}

/** Publishes Lanzhou's list of a year with the enterprise on it, as city and province do on their pages. */
export async function publishList(as: As, year: number, publishedOn: string) {
  const city = await as('lanzhou');
  const { annualList } = await act(city, 'annualListDraft', { year });
  const annualListId = annualList?.id;
  await act(city, 'annualListAdd', { annualListId, enterpriseId: ENTERPRISE, reason: '年度审核' });
  const plan = { goals: '减排', schedule: '全年', responsible: '市局', budgetWanYuan: '10' };
  const read = await graphql<{ node: { version: number } }>(
    city,
    'query ($id: ID!) { node(id: $id) { ... on AnnualList { version } } }',
    { id: annualListId },
  );
  await act(city, 'annualListPlan', { annualListId, version: read.node.version, plan });
  expect((await act(city, 'annualListSubmit', { annualListId })).userErrors).toEqual([]);
  const province = await as('province');
  expect((await act(province, 'annualListApprove', { annualListId })).userErrors).toEqual([]);
  const publication = { year, documentNumber: `甘环发〔${year}〕1 号`, publishedOn };
  expect((await act(province, 'annualListsPublish', publication)).userErrors).toEqual([]);
}
