/** One piece of work as a span: its name and the ids in it, never content. What the work throws goes through. */
export type Trace = <T>(
  name: 'update' | 'timer' | 'send',
  ids: Readonly<Record<string, string | number>>,
  work: () => Promise<T>,
) => Promise<T>;

export const noTrace: Trace = (_name, _ids, work) => work();
