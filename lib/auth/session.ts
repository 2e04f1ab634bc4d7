import "server-only";

/** The person behind the present request. */
export interface SignedIn {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Written by the accounts part. */
export async function currentUser(): Promise<SignedIn | null> {
  return null;
}
