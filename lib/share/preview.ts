import "server-only";
import type { RecordDocument } from "@/lib/decisions/document";
import { publicUrl } from "@/lib/env";
import { formatUsd } from "@/lib/format/money";
import { paths } from "@/lib/paths";
import type { ShareScope } from "./scope";

/** What a chat program may show of a record; null where the owner has not allowed it, or a passphrase keeps it. */
export function previewOf(scope: ShareScope, token: string, { record, statusLabel, chosen }: RecordDocument) {
  if (!scope.options.allowsPreview || scope.passphraseHash !== null) return null;
  const cost =
    chosen.yearOne === null ? [] : [`${formatUsd(chosen.yearOne.totalUsd)} in the first year, labour included`];
  return {
    title: record.title,
    description: [statusLabel, ...cost].join(" · "),
    image: new URL(paths.sharedPreview(token), publicUrl()).href,
  };
}
