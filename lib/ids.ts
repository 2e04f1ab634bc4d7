import { customAlphabet } from "nanoid";

const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** An id nobody can guess or count: 20 of 36 signs, 103 bits. Lower case, so that it survives mail and file systems. */
export const newId: () => string = customAlphabet(LETTERS, 20);

/** Six signs that keep two teams of one name apart in an address. No secret: access never rests on it. */
export const newSlugTail: () => string = customAlphabet(LETTERS, 6);

/** What an id may look like. A route parameter that does not is a 404 before the database is asked. */
export const isId = (text: string): boolean => /^[0-9a-z]{20}$/.test(text);
