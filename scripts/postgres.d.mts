export const NPM_MAJOR: number;
export function olderPrograms(): { readonly major: number; readonly folder: string } | null;
