/** Whether an address is of the pages for the field, which have a frame, words and files of their own. */
export const isFieldPath = (pathname: string) => /^\/field(\/|$)/.test(pathname);
