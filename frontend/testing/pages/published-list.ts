import { expect, type Browser, type Page } from '@playwright/test';
import { signIn } from './person';

type Payload = Record<
  string,
  { userErrors: { message: string }[]; annualList?: { id: string; version: number } }
>;

/** What an act through GraphQL gave, with the session of whoever is signed in on a page. */
async function act(page: Page, name: string, type: string, input: object, result: string) {
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${result} userErrors { message } } }`;
  const data = await page.evaluate(
    async ([text, given]) => {
      const token = decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json',
          'X-XSRF-TOKEN': token,
        },
        body: JSON.stringify({ query: text, variables: { input: given } }),
      });
      return ((await answer.json()) as { data: unknown }).data;
    },
    [query, input] as const,
  );
  const payload = (data as Payload)[name];
  expect(payload.userErrors).toEqual([]);
  return payload;
}

const LIST = 'annualList { id version }';
const PLAN = { goals: '完成全部审核', schedule: '六月启动', responsible: '科技处', budgetWanYuan: '80' };

/** Lanzhou drafts and submits a list of this year, the province approves and publishes it; its id. */
export async function publishedList(browser: Browser): Promise<string> {
  const year = new Date().getFullYear();
  const city = await (await browser.newContext()).newPage();
  await signIn(city, 'lanzhou');
  const drafted = await act(city, 'annualListDraft', 'AnnualListDraftInput', { year }, LIST);
  const annualListId = drafted.annualList?.id ?? '';
  const plan = { annualListId, version: drafted.annualList?.version, plan: PLAN };
  await act(city, 'annualListPlan', 'AnnualListPlanInput', plan, LIST);
  await act(city, 'annualListSubmit', 'AnnualListSubmitInput', { annualListId }, LIST);
  const province = await (await browser.newContext()).newPage();
  await signIn(province, 'province');
  await act(province, 'annualListApprove', 'AnnualListApproveInput', { annualListId }, LIST);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const publication = { year, documentNumber: '甘环发〔2026〕1号', publishedOn: today };
  await act(province, 'annualListsPublish', 'AnnualListsPublishInput', publication, 'annualLists { id }');
  await city.context().close();
  await province.context().close();
  return annualListId;
}
