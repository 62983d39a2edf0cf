/** A module of the page as the text of a script: see `client-script.ts` at the root of the repository. */
declare module '*?script' {
  const script: string;
  export default script;
}
