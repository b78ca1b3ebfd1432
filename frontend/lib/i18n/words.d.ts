/** Cut by the build to what the pages for the field use. */
declare module '*.json?field' {
  const words: object;
  export default words;
}
