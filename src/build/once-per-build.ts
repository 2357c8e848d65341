/** What is read from the content and joined: once per build, and under the dev server once until the content changes, which loads its readers anew. */
export function oncePerBuild<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
