/**
 * Something there is once in a process. A variable of a module is not: Next loads a module once for its start and again for
 * its routes, and during development after every change.
 */
export function processWide<T>(name: string, make: () => T): T {
  const all = globalThis as { berth?: Map<string, unknown> };
  all.berth ??= new Map();
  if (!all.berth.has(name)) all.berth.set(name, make());
  return all.berth.get(name) as T; // a name belongs to one maker
}
