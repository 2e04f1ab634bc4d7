/** Talk about a record: threads of one level, on the record or on one of its options. */

export const MAX_COMMENT = 4_000;

export interface Comment {
  readonly id: string;
  /** Null once the account is deleted. */
  readonly author: { readonly id: string; readonly name: string } | null;
  /** Plain text; empty once it was taken back. */
  readonly body: string;
  readonly at: Date;
  readonly editedAt: Date | null;
  /** Taken back by its author; its place stays, because others have answered it. */
  readonly isRemoved: boolean;
}

export interface Thread {
  /** Of its first comment. */
  readonly id: string;
  /** Platform id of the option it is about; null: the record as a whole. */
  readonly option: string | null;
  /** Null while it is open. */
  readonly resolved: { readonly at: Date; readonly by: string | null } | null;
  /** The oldest first, and never empty. */
  readonly comments: readonly Comment[];
}

export const countOpen = (threads: readonly Thread[]): number =>
  threads.filter(({ resolved }) => resolved === null).length;

/** Where a comment stands on the record's page. */
export const commentAnchor = (id: string): string => `comment-${id}`;
