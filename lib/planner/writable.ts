/** An object while it is put together: what may be absent is set after the rest, which costs less than spreading it in. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
