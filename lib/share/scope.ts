import type { SandboxField } from "./sandbox-fields";

/** What the owner lets the readers of a link do beyond reading. */
export interface ShareOptions {
  /** Scenario fields that a reader may move, on a copy of the server's that is thrown away. */
  readonly sandboxFields: readonly SandboxField[];
  readonly allowsFeedback: boolean;
  /** Title, status and cost in the picture that chat programs show. */
  readonly allowsPreview: boolean;
}

/**
 * The standing of somebody who holds a share link: one record, to read. Made only by `openShare` of db/queries/shares, from a
 * token that exists, has not expired and is not revoked at this moment.
 */
export interface ShareScope {
  readonly teamId: string;
  readonly recordId: string;
  readonly linkId: string;
  readonly options: ShareOptions;
  /** argon2id; null: none is asked for. Nothing of the record is read before it was given. */
  readonly passphraseHash: string | null;
}

/** Whether a link lets its readers do more than read, which takes an owner. */
export const opensMore = ({ sandboxFields, allowsFeedback, allowsPreview }: ShareOptions): boolean =>
  sandboxFields.length > 0 || allowsFeedback || allowsPreview;
