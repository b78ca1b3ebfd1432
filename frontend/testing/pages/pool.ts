/** The demo's experts who can sign in, in the order of their accounts. */
const ACCOUNTS = [
  '孙德明',
  '魏国栋',
  '何雪梅',
  '高永胜',
  '白桂兰',
  '冯振华',
  '韩志远',
  '安秀珍',
  '董学文',
  '苏玉兰',
  '邓少华',
];

/** What an expert of that name signs in with. */
export const accountOf = (name: string) => `expert-${String(ACCOUNTS.indexOf(name) + 1).padStart(2, '0')}`;
